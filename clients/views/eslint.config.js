import { strict } from "../../eslint.base.js";

const withComponents = strict(import.meta.dirname).map((block) =>
  block.files?.includes("**/*.ts") ? { ...block, files: [...block.files, "**/*.tsx"] } : block,
);

export default [
  ...withComponents,
  {
    // What a component or a sentence gives is plain from what it is.
    files: ["**/*.tsx", "src/words/*.ts"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
  {
    files: ["tests/**/*.mjs"],
    languageOptions: {
      globals: {
        document: "readonly",
        getComputedStyle: "readonly",
        performance: "readonly",
        Event: "readonly",
        requestAnimationFrame: "readonly",
        window: "readonly",
      },
    },
  },
];
