import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    environment: "jsdom",
    setupFiles: ["tests/setup.ts"],
    server: { deps: { inline: ["obsidian-test-mocks"] } },
  },
  resolve: { alias: { obsidian: "obsidian-test-mocks/obsidian" } },
});
