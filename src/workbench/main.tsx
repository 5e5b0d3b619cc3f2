import { a1 } from "../core/grid";
import { openWorkbook } from "../hosts/xlsx";
import { openSession } from "./page/session";
import { nextUnitId } from "./univer/engine";
import { workbookData, type PlainBook, type PlainCell } from "./univer/workbook-data";
import "./page/page.css";

async function plain(bytes: Uint8Array): Promise<PlainBook> {
  const snapshot = await (await openWorkbook(bytes)).port.read();
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

async function main() {
  const bytes = new Uint8Array(
    await (await fetch("pane/assets/samples/potou-2022.xlsx")).arrayBuffer(),
  );
  const root = document.getElementById("root")!;
  root.innerHTML = `<div style="display:flex;height:100vh"><div id="grid" style="flex:1"></div><iframe id="pane" style="width:380px;border:0"></iframe></div>`;
  const session = await openSession(workbookData(nextUnitId(), await plain(bytes)), {
    container: document.getElementById("grid")!,
    chinese: true,
    dark: false,
    fileName: "potou-2022.xlsx",
    sets: { ExcelApi: "1.15", ExcelApiOnline: "1.1", DelayForCellEdit: "1.1", DialogApi: "1.1" },
  });
  Object.assign(window, { workbench: { external: session.office.external, session } });
  (document.getElementById("pane") as HTMLIFrameElement).src = "pane/taskpane.html";
}
void main();
