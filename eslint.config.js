import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import { importX } from "eslint-plugin-import-x";
import jest from "eslint-plugin-jest";
import jsdoc from "eslint-plugin-jsdoc";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import testingLibrary from "eslint-plugin-testing-library";
import unicorn from "eslint-plugin-unicorn";
import globals from "globals";
import tseslint from "typescript-eslint";

const noFloat = "Money never becomes a float: use core/decimal.";

/** Sizes a reader can hold in mind; scheme data and tests are exempt where said below. */
const sizes = {
  "max-lines": ["error", { max: 300 }],
  "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
  "max-params": ["error", 4],
  "max-depth": ["error", 3],
  // An exhaustive switch over kinds is one decision, however many kinds there are.
  complexity: ["error", { max: 10, variant: "modified" }],
};

const typed = {
  "@typescript-eslint/switch-exhaustiveness-check": [
    "error",
    { considerDefaultExhaustiveForUnions: true },
  ],
  "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
  "@typescript-eslint/consistent-type-exports": "error",
  // A number or a count in a message is what a reader expects to see; objects are still refused.
  "@typescript-eslint/restrict-template-expressions": [
    "error",
    { allowNumber: true, allowBoolean: false },
  ],
  // `() => setOpen(true)` is clear; a void value used as a value is still refused.
  "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
  // `_` marks an argument that an interface asks for and this implementation does not need.
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
  // `!` is refused outright; where an index is known to be in range, `as` names what is there.
  "@typescript-eslint/non-nullable-type-assertion-style": "off",
  // Our texts are Chinese and Latin: one code point is one character.
  "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
  // Ports are asynchronous; an implementation in memory answers at once and keeps the signature.
  "@typescript-eslint/require-await": "off",
};

const style = {
  "import-x/no-default-export": "error",
  "import-x/no-mutable-exports": "error",
  "import-x/no-duplicates": ["error", { "prefer-inline": true }],
  "import-x/first": "error",
  "import-x/newline-after-import": "error",
  "unicorn/filename-case": ["error", { case: "kebabCase" }],
  "no-console": "error",
  eqeqeq: "error",
};

const float = ["Date", "Number", "parseFloat", "parseInt", "Intl"].map((name) => ({
  name,
  message: name === "Date" || name === "Intl" ? "No clock or locale in the core." : noFloat,
}));

export default defineConfig(
  globalIgnores(["dist/", "out/", "coverage/", ".cache/", "node_modules/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { "import-x": importX, unicorn },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: { ...sizes, ...typed, ...style },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: globals.node },
  },
  {
    // A component's file is named as the component.
    files: ["src/{taskpane,workbench}/**/*.tsx", "test/{taskpane,workbench}/**/*.tsx"],
    rules: {
      "unicorn/filename-case": ["error", { cases: { kebabCase: true, pascalCase: true } }],
    },
  },
  {
    files: ["src/{core,schemes,app}/**/*.ts", "src/docx/**/*.ts", "src/hosts/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        { publicOnly: true, require: { FunctionDeclaration: true, ClassDeclaration: true } },
      ],
      "jsdoc/require-description": ["error", { contexts: ["FunctionDeclaration"] }],
      "jsdoc/check-param-names": [
        "error",
        { checkDestructured: false, disableMissingParamChecks: true },
      ],
      "jsdoc/no-types": "error",
    },
  },
  {
    files: ["src/{core,schemes}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...float],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The core gives the same answer twice." },
        { object: "Math", property: "round", message: noFloat },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "BinaryExpression[operator='/']",
          message: "Divide with core/decimal: it makes you say what zero means.",
        },
        {
          // What people did wrong is an Issue; only a slip in our own code throws, by one of these.
          selector: "ThrowStatement:not([argument.callee.name=/^(RangeError|TypeError)$/])",
          message: "The core answers with an Issue; a programming error is a RangeError.",
        },
      ],
    },
  },
  {
    // The one room where a double becomes a decimal and where a programming error may throw.
    files: ["src/core/decimal/**/*.ts"],
    rules: {
      "no-restricted-globals": "off",
      "no-restricted-properties": "off",
      "no-restricted-syntax": "off",
    },
  },
  {
    // Rows, columns and positions are whole numbers, not money: they may be counted and parsed.
    files: ["src/core/grid/**/*.ts"],
    rules: { "no-restricted-globals": "off", "no-restricted-syntax": "off" },
  },
  {
    // Widths and heights of text are layout, not money.
    files: ["src/core/edits/text-extent.ts"],
    rules: { "no-restricted-syntax": "off", "no-restricted-properties": "off" },
  },
  {
    // A 文件 is as long as it is: splitting its table would only hide it.
    files: ["src/schemes/**/*.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["src/{taskpane,workbench}/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
  },
  {
    files: ["src/hosts/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // These talk to a terminal.
    files: ["src/cli/**/*.ts", "scripts/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    extends: [jest.configs["flat/recommended"]],
    rules: {
      // Suites are tables of cases: their length says nothing about their difficulty.
      "max-lines-per-function": "off",
      // In a test a wrong `!` fails the test, which is all that is asked of it.
      "@typescript-eslint/no-non-null-assertion": "off",
      // A property or a shared suite asserts inside a function of its own.
      "jest/expect-expect": [
        "error",
        { assertFunctionNames: ["expect", "expect*", "assert*", "fc.assert", "describe*"] },
      ],
      // `describeWorkbookHost` and its kind export suites; every suite file has its *.test.ts.
      "jest/no-export": "off",
      // Suites run over hosts: the title is a variable there.
      "jest/valid-title": ["error", { ignoreTypeOfDescribeName: true, ignoreTypeOfTestName: true }],
    },
  },
  {
    // jest asks a global set-up for a default export.
    files: ["test/engine/**/*.ts", "test/e2e/**/*set-up.ts"],
    rules: { "import-x/no-default-export": "off" },
  },
  {
    files: ["test/{taskpane,commands}/**/*.{ts,tsx}"],
    extends: [testingLibrary.configs["flat/react"]],
  },
);
