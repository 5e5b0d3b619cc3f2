/** A file that breaks one wall: its path under src, what it imports, and files it needs beside it. */
export interface Planted {
  readonly at: string;
  readonly imports: readonly string[];
  readonly beside?: Readonly<Record<string, readonly string[]>>;
}

const flow = [
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
  "edits",
  "report",
  "consistency",
];

/** One reach forward for each room, always to the next one. */
const reachForward = Object.fromEntries(
  flow.slice(0, -1).map((room, i): [string, Planted] => [
    `flow-${room}`,
    {
      at: `core/${room}/planted-reach.ts`,
      imports: [`../${flow[i + 1] ?? ""}`],
    },
  ]),
);

/** Every rule of .dependency-cruiser.cjs by name, with a violation of it. */
export const planted: Readonly<Record<string, Planted>> = {
  ...reachForward,
  "no-circular": {
    at: "core/grid/planted-ring.ts",
    imports: ["./planted-rung"],
    beside: { "core/grid/planted-rung.ts": ["./planted-ring"] },
  },
  "no-orphans": { at: "core/grid/planted-orphan.ts", imports: [] },
  "no-unresolvable": { at: "core/grid/planted-nowhere.ts", imports: ["./is-not-there"] },
  "core-is-pure": { at: "core/rates/planted-file.ts", imports: ["node:fs"] },
  "core-stands-alone": { at: "core/rates/planted-port.ts", imports: ["../../app/ports"] },
  "core-knows-no-scheme": { at: "core/score/planted-scheme.ts", imports: ["../../schemes"] },
  "rooms-have-doors": { at: "core/rates/planted-window.ts", imports: ["../grid/address"] },
  "outsiders-use-doors": { at: "app/planted-window.ts", imports: ["../core/grid/address"] },
  "rooms-know-no-evaluation": { at: "core/score/planted-whole.ts", imports: ["../evaluation"] },
  "evaluation-knows-no-readers": { at: "core/evaluation.ts", imports: ["./edits"] },
  "readers-do-not-evaluate": { at: "core/report/planted-again.ts", imports: ["../evaluate"] },
  "edits-and-report-are-siblings": { at: "core/report/planted-sheet.ts", imports: ["../edits"] },
  "core-has-no-loose-files": {
    at: "app/planted-loose.ts",
    imports: ["../core/planted-drawer"],
    beside: { "core/planted-drawer.ts": [] },
  },
  "schemes-are-data": { at: "schemes/planted-reader.ts", imports: ["../core/recognise"] },
  "app-is-wired-not-wiring": { at: "app/planted-host.ts", imports: ["../hosts/xlsx"] },
  "app-has-no-sdk": { at: "app/planted-zip.ts", imports: ["fflate"] },
  "host-knows-ports-only": { at: "hosts/xlsx/planted-rates.ts", imports: ["../../core/rates"] },
  "hosts-are-strangers": { at: "hosts/excel/planted-neighbour.ts", imports: ["../xlsx"] },
  "docx-reads-the-report": { at: "docx/planted-rates.ts", imports: ["../core/rates"] },
  "only-main-wires": { at: "cli/planted-host.ts", imports: ["../hosts/xlsx"] },
  "workbench-files-are-xlsx": {
    at: "workbench/files/planted-inside.ts",
    imports: ["../../hosts/xlsx/planted-inside"],
    beside: { "hosts/xlsx/planted-inside.ts": [] },
  },
  "nothing-imports-a-shell": { at: "cli/planted-pane.ts", imports: ["../taskpane/ScorePanel"] },
  "only-the-pane-page-has-buttons": {
    at: "taskpane/planted-buttons.ts",
    imports: ["../commands/ribbon-buttons"],
  },
  "protocol-knows-no-univer": {
    at: "workbench/protocol/planted-univer.ts",
    imports: ["../univer"],
  },
  "book-knows-no-wire": { at: "workbench/book/planted-wire.ts", imports: ["../protocol"] },
  "decimal-owns-big": { at: "core/rates/planted-big.ts", imports: ["big.js"] },
  "xlsx-owns-hucre": { at: "cli/planted-hucre.ts", imports: ["hucre"] },
  "zip-has-two-homes": { at: "cli/planted-zip.ts", imports: ["fflate"] },
  "docx-owns-its-library": { at: "cli/planted-docx.ts", imports: ["docx"] },
  "univer-stays-in-its-room": {
    at: "workbench/book/planted-univer.ts",
    imports: ["@univerjs/core"],
  },
  "react-is-for-screens": { at: "commands/planted-react.ts", imports: ["react"] },
  "office-is-for-its-host": {
    at: "taskpane/planted-office.ts",
    imports: ["@microsoft/office-js-helpers"],
  },
  "src-not-to-test": {
    at: "cli/planted-test.ts",
    imports: ["../../test/engine"],
  },
  "src-ships-what-it-imports": { at: "cli/planted-dev.ts", imports: ["esbuild"] },
};

/** A small house with every room and no violation: what each file imports. */
export const cleanHouse: Readonly<Record<string, readonly string[]>> = {
  "src/core/decimal/index.ts": ["big.js"],
  "src/core/grid/address.ts": ["../decimal"],
  "src/core/grid/index.ts": ["./address"],
  "src/core/figures/index.ts": ["../grid"],
  "src/core/issues/index.ts": ["../figures"],
  "src/core/expression/index.ts": ["../issues"],
  "src/core/recognise/index.ts": ["../expression"],
  "src/core/validate/index.ts": ["../recognise"],
  "src/core/rates/index.ts": ["../validate"],
  "src/core/score/index.ts": ["../rates"],
  "src/core/evaluation.ts": ["./score"],
  "src/core/evaluate.ts": ["./evaluation"],
  "src/core/edits/index.ts": ["../evaluation"],
  "src/core/report/index.ts": ["../evaluation"],
  "src/core/consistency/index.ts": ["../report"],
  "src/schemes/index.ts": ["../core/score"],
  "src/app/ports.ts": ["../core/edits"],
  "src/app/run.ts": ["./ports", "../core/evaluate", "../schemes"],
  "src/docx/index.ts": ["docx", "fflate", "../core/report"],
  "src/hosts/xlsx/index.ts": ["hucre", "fflate", "../../app/ports", "node:fs"],
  "src/hosts/excel/index.ts": ["@microsoft/office-js-helpers", "../../app/ports"],
  "src/taskpane/ScorePanel.tsx": ["react"],
  "src/commands/pointing-dialog.ts": [],
  "src/commands/ribbon-buttons.ts": ["./pointing-dialog"],
  "src/taskpane/main.tsx": [
    "./ScorePanel",
    "../app/run",
    "../hosts/excel",
    "../commands/ribbon-buttons",
  ],
  "src/cli/main.ts": ["../app/run", "../hosts/xlsx", "../docx"],
  "src/workbench/book/index.ts": ["../../core/grid"],
  "src/workbench/protocol/index.ts": ["../book"],
  "src/workbench/univer/index.ts": ["@univerjs/core", "../book"],
  "src/workbench/files/open-file.ts": ["../book", "../univer", "../../hosts/xlsx"],
  "src/workbench/main.ts": ["./files/open-file", "./univer", "./protocol", "../hosts/xlsx"],
  "test/engine/index.ts": [],
};
