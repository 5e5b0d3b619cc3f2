import { createRoot } from "react-dom/client";

import { a1 } from "../core/grid";
import { openWorkbook } from "../hosts/xlsx";
import type { OpenedFile } from "./files/opened-file";
import { PageView } from "./page/PageView";
import { Workbench } from "./page/workbench";
import { nextUnitId } from "./univer/engine";
import { workbookData, type PlainBook, type PlainCell } from "./univer/workbook-data";
import "./page/page.css";

async function plain(bytes: Uint8Array, password?: string): Promise<PlainBook> {
  const file = await openWorkbook(bytes, password === undefined ? {} : { password });
  const snapshot = await file.port.read();
  return {
    sheets: snapshot.sheets.map((sheet) => {
      const cells: Record<string, PlainCell> = {};
      sheet.rows.forEach((row, r) =>
        row.forEach((content, c) => {
          const at = a1({ row: r, column: c });
          const f = sheet.formulas.get(at);
          const v = typeof content === "object" ? (content?.error ?? null) : content;
          if (v !== null || f !== undefined)
            cells[at] = f === undefined ? { v } : { v, f: `=${f}` };
        }),
      );
      return { name: sheet.name, cells };
    }),
    names: snapshot.names.map(({ name, refersTo }) => ({ name, refersTo })),
  };
}

const opened = (name: string, book: PlainBook): OpenedFile => ({
  name,
  data: workbookData(nextUnitId(), book),
  notes: [],
  dress: () => undefined,
  save: () => Promise.reject(new Error("not yet")),
});

const workbench = new Workbench(
  {
    open: async ({ name, bytes, password }) => opened(name, await plain(bytes, password)),
    blank: async () => opened("工作簿1.xlsx", { sheets: [{ name: "Sheet1", cells: {} }] }),
    sample: async () => {
      const answer = await fetch("pane/assets/samples/potou-2022.xlsx");
      return opened("potou-2022.xlsx", await plain(new Uint8Array(await answer.arrayBuffer())));
    },
  },
  location.search,
);
Object.assign(window, { workbench });

const root = document.getElementById("root");
if (root) createRoot(root).render(<PageView workbench={workbench} />);
