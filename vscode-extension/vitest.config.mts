import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["tests/**/*.test.ts"] },
  // There is no editor here: the few values of it that our code looks at, as a stand-in.
  resolve: { alias: { vscode: new URL("tests/vscode.ts", import.meta.url).pathname } },
});
