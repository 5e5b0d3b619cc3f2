// Packages published as ES modules only; jest loads CommonJS, so swc turns them on the way in.
const esmOnly = ["hucre", "xmllint-wasm", "fast-check", "pure-rand", "docx", "nanoid"];

const swc = [
  "@swc/jest",
  {
    sourceMaps: "inline",
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

const base = {
  rootDir: import.meta.dirname,
  transform: { "\\.[cm]?[jt]sx?$": swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  // Univer comes bundled as CommonJS; test/engine/bundle-univer.ts says why.
  globalSetup: "<rootDir>/test/engine/bundle-univer.ts",
  moduleNameMapper: { "^@univerjs/([a-z-]+)$": "<rootDir>/node_modules/.cache/univer/$1.cjs" },
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json", "node"],
};

/** A project is one kind of test: its folders under test/ and the environment they run in. */
const project = (displayName, folders, more = {}) => ({
  ...base,
  displayName,
  testEnvironment: "node",
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  ...more,
});

export default {
  maxWorkers: 2,
  projects: [
    project("core", ["core", "schemes", "app", "docx", "hosts", "cli", "scripts", "house"]),
    project("contracts", ["contracts"]),
    project("golden", ["golden"]),
    project("workbench", ["workbench"]),
    project("ui", ["taskpane", "commands"], {
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/taskpane/browser-set-up.ts"],
    }),
    project("e2e", ["e2e"], { globalSetup: "<rootDir>/test/e2e/set-up.ts" }),
  ],
};
