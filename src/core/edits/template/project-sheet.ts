import type { CellStyle, PlannedSheet } from "../edit";
import { looks, styled } from "../look";
import { landscape } from "../page-setup";
import { across, empty, SheetDraft, words } from "../sheet-draft";

const sheetName = "项目支出明细";
const headRow = 3;
const blankRows = 15;

const columns: readonly {
  readonly head: string;
  readonly width: number;
  readonly look: CellStyle;
}[] = [
  { head: "序号", width: 6, look: looks.centred },
  { head: "项目名称", width: 28, look: looks.text },
  { head: "资金来源", width: 14, look: looks.text },
  { head: "年初预算数", width: 13, look: looks.amount },
  { head: "全年预算数", width: 13, look: looks.amount },
  { head: "执行数", width: 13, look: looks.amount },
  { head: "执行率", width: 10, look: looks.rate },
  { head: "自评得分", width: 10, look: looks.points },
  { head: "等级", width: 8, look: looks.centred },
  { head: "目标", width: 30, look: looks.text },
  { head: "完成情况", width: 30, look: looks.text },
  { head: "偏差原因", width: 26, look: looks.text },
];

/** 项目支出明细: one project a row; 执行率 is computed, 执行数 adds up to 项目支出. */
export function projectSheet(): PlannedSheet {
  const draft = new SheetDraft(
    sheetName,
    columns.map(({ width }) => width),
  );
  const last = columns.length - 1;
  draft.put(across(0, 0, last), words(sheetName), looks.title);
  draft.setHeight(0, 28.5);
  draft.put(
    across(1, 0, last),
    words("一个项目一行；执行率由自评助手算，不用填。各项目执行数加起来应等于项目支出。"),
    looks.note,
  );
  draft.put(across(2, 0, last), words("单位：万元"), styled(looks.plain, { horizontal: "right" }));
  draft.row(
    headRow,
    columns.map(({ head }) => words(head)),
    looks.columnHead,
  );
  draft.setHeight(headRow, 24);
  for (let row = headRow + 1; row <= headRow + blankRows; row += 1) {
    columns.forEach(({ look }, at) => {
      draft.put(across(row, at, at), empty, look);
    });
    draft.setHeight(row, 22.5);
  }
  draft.frame({ top: headRow, left: 0, bottom: headRow + blankRows, right: last });
  return draft.plan({
    frozenRows: headRow + 1,
    page: landscape({ from: headRow, to: headRow }),
    lists: [
      {
        area: {
          sheet: sheetName,
          top: headRow + 1,
          left: 8,
          bottom: headRow + blankRows,
          right: 8,
        },
        of: ["优", "良", "中", "差"],
      },
    ],
  });
}
