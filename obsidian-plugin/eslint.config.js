import obsidianmd from "eslint-plugin-obsidianmd";
import { strict } from "../eslint.base.js";

export default [
  ...obsidianmd.configs.recommended,
  ...strict(import.meta.dirname),
  {
    files: ["**/*.ts"],
    languageOptions: {
      globals: {
        window: "readonly",
        navigator: "readonly",
        createDiv: "readonly",
        createFragment: "readonly",
      },
    },
  },
  {
    files: ["scripts/**", "tests/**", "*.config.*"],
    rules: {
      "obsidianmd/no-nodejs-modules": "off",
      "obsidianmd/rule-custom-message": "off",
      "import/no-extraneous-dependencies": "off",
    },
  },
];
