// The walls of the house. Every comment says what to do instead of what was tried.
// test/house/walls.test.ts plants one violation of each rule and expects that rule's name.

/** The rooms of src/core in the order data flows: a room may use those before it. */
const beforeEvaluation = [
  "steps",
  "decimal",
  "grid",
  "figures",
  "issues",
  "expression",
  "recognise",
  "validate",
  "rates",
  "score",
];
const afterEvaluation = ["edits", "report", "consistency"];
const flow = [...beforeEvaluation, ...afterEvaluation];
const before = beforeEvaluation.join("|");
const after = afterEvaluation.join("|");

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const downstream = flow
  .slice(0, -1)
  .map((room, i) =>
    rule(
      `flow-${room}`,
      `core/${room} reaches forward. Data goes ${flow.join(" > ")}: pass what you need in as an argument.`,
      { path: `^src/core/${room}/` },
      { path: `^src/core/(${flow.slice(i + 1).join("|")})/` },
    ),
  );

/** A package and the only rooms that may import it; the rest meet it through those rooms. */
const owned = (name, packages, home, comment) =>
  rule(
    name,
    comment,
    { path: "^src/", pathNot: `^src/(${home})/` },
    { path: `(^|node_modules/)(${packages})(/|$)` },
  );

module.exports = {
  forbidden: [
    rule(
      "no-circular",
      "Two files that need each other are one file, or hide a third: merge them or name the third.",
      {},
      { circular: true },
    ),
    rule(
      "no-orphans",
      "Nothing imports this, it imports nothing and it is no main: wire it in or delete it.",
      {
        orphan: true,
        path: "^src/",
        pathNot: ["[.]d[.]ts$", "/main[.]tsx?$", "/splash[.]ts$", "/pane-boot[.]ts$"],
      },
      {},
    ),
    rule(
      "no-unresolvable",
      "This import leads nowhere: correct the path, or add the package to package.json.",
      { path: "^src/" },
      { couldNotResolve: true },
    ),

    // --- core -------------------------------------------------------------------------------
    ...downstream,
    rule(
      "core-is-pure",
      "No Excel, browser, Node, React or library in here: add a port in app/ports.ts and pass the answer in.",
      { path: "^src/(core|schemes)/" },
      { pathNot: ["^src/", "(^|node_modules/)(@types/)?big[.]js(/|$)"] },
    ),
    rule(
      "core-stands-alone",
      "Core knows nobody above it: what it needs is an argument, what it finds is its result.",
      { path: "^src/core/" },
      { path: "^src/", pathNot: "^src/(core|schemes)/" },
    ),
    rule(
      "core-knows-no-scheme",
      "Schemes are passed to core as data: take a Scheme as an argument.",
      { path: "^src/core/" },
      { path: "^src/schemes/" },
    ),
    rule(
      "rooms-have-doors",
      "A room of core is entered through its index.ts: export there what other rooms may use.",
      { path: "^src/core/([^/]+)/" },
      { path: "^src/core/[^/]+/", pathNot: ["/index[.]ts$", "^src/core/$1/"] },
    ),
    rule(
      "outsiders-use-doors",
      "From outside, a room of core is entered through its index.ts: export there what you need.",
      { path: "^src/", pathNot: "^src/core/[^/]+/" },
      { path: "^src/core/[^/]+/", pathNot: "/index[.]ts$" },
    ),
    rule(
      "rooms-know-no-evaluation",
      "The steps before the Evaluation cannot know it: take the part of it you need as an argument.",
      { path: `^src/core/(${before})/` },
      { path: "^src/core/(evaluate|evaluation)[.]ts$" },
    ),
    rule(
      "evaluation-knows-no-readers",
      "The Evaluation is finished before anyone reads it: edits, report and consistency take it as an argument.",
      { path: "^src/core/(evaluate|evaluation)[.]ts$" },
      { path: `^src/core/(${after})/` },
    ),
    rule(
      "readers-do-not-evaluate",
      "A reader of the Evaluation gets it as an argument: import its type from core/evaluation, never evaluate().",
      { path: `^src/core/(${after})/` },
      { path: "^src/core/evaluate[.]ts$" },
    ),
    rule(
      "edits-and-report-are-siblings",
      "Edits and report are two readers of one Evaluation: what both need belongs in it.",
      { path: "^src/core/report/" },
      { path: "^src/core/edits/" },
    ),
    rule(
      "core-has-no-loose-files",
      "At the root of core stand only evaluate.ts and evaluation.ts: find the room this belongs to.",
      { path: "^src/" },
      { path: "^src/core/[^/]+$", pathNot: "^src/core/(evaluate|evaluation)[.]ts$" },
    ),

    // --- schemes and use cases --------------------------------------------------------------
    rule(
      "schemes-are-data",
      "A scheme says what to score, it computes nothing and sees only core's vocabulary.",
      { path: "^src/schemes/" },
      {
        path: "^src/",
        pathNot: ["^src/schemes/", "^src/core/(decimal|figures|expression|rates|score)/"],
      },
    ),
    rule(
      "app-is-wired-not-wiring",
      "Use cases see ports, never a host, a writer or a screen: take a port from app/ports.ts as an argument.",
      { path: "^src/app/" },
      { path: "^src/(hosts|docx|taskpane|commands|cli|workbench)/" },
    ),
    rule(
      "app-has-no-sdk",
      "A use case runs in Excel, in a browser and on Node: put the library behind a port in app/ports.ts.",
      { path: "^src/app/" },
      { pathNot: "^src/" },
    ),

    // --- hosts and writers ------------------------------------------------------------------
    rule(
      "host-knows-ports-only",
      "A host implements app/ports.ts with the words of core's grid, decimal and edits, and nothing more.",
      { path: "^src/hosts/" },
      {
        path: "^src/",
        pathNot: ["^src/app/ports[.]ts$", "^src/core/(decimal|grid|edits)/", "^src/hosts/"],
      },
    ),
    rule(
      "hosts-are-strangers",
      "Hosts do not know each other: what two of them share belongs in core/edits or core/grid.",
      { path: "^src/hosts/([^/]+)/" },
      { path: "^src/hosts/", pathNot: "^src/hosts/$1/" },
    ),
    rule(
      "docx-reads-the-report",
      "The writer lays out a ReportDocument and computes nothing: put the missing thing into core/report.",
      { path: "^src/docx/" },
      { path: "^src/", pathNot: ["^src/docx/", "^src/core/report/"] },
    ),
    rule(
      "only-main-wires",
      "Hosts and writers are chosen in a main.ts(x) and handed down as ports.",
      {
        path: "^src/(taskpane|commands|cli|workbench)/",
        pathNot: ["/main[.]tsx?$", "^src/workbench/files/"],
      },
      { path: "^src/(hosts|docx)/" },
    ),
    rule(
      "workbench-files-are-xlsx",
      "The stand-in opens and saves .xlsx as Excel does, there is nothing to choose: through the door of hosts/xlsx, nothing else of the hosts.",
      { path: "^src/workbench/files/" },
      { path: "^src/(hosts|docx)/", pathNot: "^src/hosts/xlsx/index[.]ts$" },
    ),

    // --- shells -----------------------------------------------------------------------------
    rule(
      "nothing-imports-a-shell",
      "Shells are leaves: what two of them share belongs in app; the workbench loads the built pane.",
      { path: "^src/([^/]+)/" },
      { path: "^src/(taskpane|cli|workbench)/", pathNot: "^src/$1/" },
    ),
    rule(
      "only-the-pane-page-has-buttons",
      "Ribbon buttons run in the pane's own page (one shared runtime): its main ties them, nobody else knows them.",
      { path: "^src/", pathNot: "^src/(commands/|taskpane/main[.]tsx$)" },
      { path: "^src/commands/" },
    ),
    rule(
      "protocol-knows-no-univer",
      "Protocol and book speak to the book's interface: only workbench/univer knows the spreadsheet behind it, and files gives it its data.",
      { path: "^src/workbench/(?!univer/|page/|files/|main[.])" },
      { path: "^src/workbench/(univer|page)/" },
    ),
    rule(
      "book-knows-no-wire",
      "The book has Excel's rules, the protocol speaks them: pass the book to the protocol, not back.",
      { path: "^src/workbench/book/" },
      { path: "^src/workbench/protocol/" },
    ),

    // --- libraries and their homes ----------------------------------------------------------
    owned(
      "decimal-owns-big",
      "big[.]js",
      "core/decimal",
      "Numbers are Yuan, Rate and Points here: use core/decimal, which keeps big.js to itself.",
    ),
    owned(
      "xlsx-owns-hucre",
      "hucre",
      "hosts/xlsx",
      "Workbook files are hosts/xlsx's affair: take the workbook port.",
    ),
    owned(
      "zip-has-two-homes",
      "fflate",
      "hosts/xlsx|docx",
      "Only the two file formats open zips: take the workbook port or a ReportDocument.",
    ),
    owned(
      "docx-owns-its-library",
      "docx",
      "docx",
      "Word is written in src/docx only: put what you want to say into a ReportDocument.",
    ),
    owned(
      "univer-stays-in-its-room",
      "@univerjs|rxjs",
      "workbench/univer|workbench/page",
      "Only workbench/univer and the page know Univer: use the book's interface.",
    ),
    owned(
      "react-is-for-screens",
      "react|react-dom|@fluentui|zustand",
      "taskpane|workbench",
      "Screens are in taskpane and workbench only: return a value and let the pane show it.",
    ),
    owned(
      "office-is-for-its-host",
      "@microsoft",
      "hosts/excel",
      "Office is reached through the workbook port: add what is missing to app/ports.ts and hosts/excel.",
    ),
    rule(
      "src-not-to-test",
      "Production code needs no test's help: move the shared piece into src, or keep it in test.",
      { path: "^src/" },
      { path: "^(test|scripts)/" },
    ),
    rule(
      "src-ships-what-it-imports",
      "This package is installed for development only: move it to dependencies, or do without.",
      { path: "^src/", pathNot: "^src/workbench/" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js"],
    },
  },
};
