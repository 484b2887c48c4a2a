import obsidianmd from "eslint-plugin-obsidianmd";
import { strict } from "../eslint.base.js";
import { manifest, plainText } from "./scripts/parsers.mjs";

export default [
  ...obsidianmd.configs.recommended,
  ...strict(import.meta.dirname),
  // Its packages are its own, and seldom installed; what its types are held to stands in its tsconfig.
  { ignores: ["app/**"] },
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
    rules: { "obsidianmd/ui/sentence-case": ["warn", { brands: ["Book Memory"] }] },
  },
  {
    files: ["scripts/**", "tests/**", "*.config.*"],
    rules: {
      "obsidianmd/no-nodejs-modules": "off",
      "obsidianmd/rule-custom-message": "off",
      "import/no-extraneous-dependencies": "off",
    },
  },
  // What Obsidian's reviewers look at beside the program.
  {
    files: ["manifest.json"],
    plugins: { obsidianmd: obsidianmd },
    languageOptions: { parser: manifest },
    rules: { "obsidianmd/validate-manifest": "error", "no-unused-expressions": "off" },
  },
  {
    files: ["LICENSE"],
    plugins: { obsidianmd: obsidianmd },
    languageOptions: { parser: plainText },
    // The year of the first release stands, so only the holder is looked at.
    rules: { "obsidianmd/validate-license": ["error", { disableUnchangedYear: true }] },
  },
];
