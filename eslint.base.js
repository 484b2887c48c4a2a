// What all our TypeScript is held to; each workspace adds its own in its `eslint.config.js`.

import js from "@eslint/js";
import typescript from "typescript-eslint";

/** @param {string} root the workspace's folder @returns {import("eslint").Linter.Config[]} */
export function strict(root) {
  return typescript.config(
    { ignores: ["dist/**", "main.js", "node_modules/**"] },
    { files: ["**/*.{ts,mts,js,mjs}"], ...js.configs.recommended },
    {
      files: ["**/*.ts", "**/*.mts"],
      extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      rules: {
        "@typescript-eslint/explicit-module-boundary-types": "error",
        "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
        "@typescript-eslint/switch-exhaustiveness-check": "error",
        // Typed index signatures are read with brackets, as noPropertyAccessFromIndexSignature asks.
        "@typescript-eslint/dot-notation": "off",
        eqeqeq: "error",
        "no-console": "error",
      },
    },
    {
      files: ["**/*.js", "**/*.mjs"],
      languageOptions: {
        globals: {
          Buffer: "readonly",
          console: "readonly",
          process: "readonly",
          setTimeout: "readonly",
          URL: "readonly",
          fetch: "readonly",
        },
      },
    },
  );
}
