import {
  after,
  at,
  busy,
  calculated,
  problem,
  showing,
  stale,
  table,
  withCheck,
  withReport,
  withSummary,
  type State,
} from "./ways";

/** The table of docs/pane.md §5. */
export const tableOfStates: Readonly<Record<string, State>> = {
  opening: { file: "potou-2022.xlsx", unopened: true },
  reading: busy({ work: "reading", step: "read", part: { sheet: 2, of: 6 } }),
  calculating: busy({}),
  writing: busy({ step: "write", stop: null }),
  stopped: showing({ notice: { kind: "problem", problem: { code: "stopped" }, detail: "" } }),
  "stopped midway": showing({
    notice: { kind: "stopped-midway", written: { cells: 2, sheets: ["指标评分表（自评）"] } },
  }),
  done: { file: "potou-2022.xlsx", bring: calculated },
  "looked only": {
    file: "potou-2022.xlsx",
    bring: after(calculated, { notice: { kind: "looked-only" } }),
  },
  "stale cell": stale({ kind: "cell", at: at("基础数据表", 6, 5), by: "here" }),
  "stale with summary": stale({ kind: "cell", at: at("基础数据表", 6, 5), by: "here" }, true),
  "stale rule": stale({ kind: "rule", at: at(table, 8, 9), by: "here" }),
  "stale by somebody else": stale({ kind: "cell", at: at(table, 8, 9), by: "elsewhere" }),
  "stale moved": stale({ kind: "moved", sheet: "基础数据表", by: "here" }),
  "stale renamed": stale({ kind: "renamed", from: "基础数据表", to: "2022年基础数据" }),
  "stale sheet added": stale({ kind: "added", sheet: "三公决算" }),
  "stale sheet deleted": stale({ kind: "deleted", sheet: "三公决算" }),
  "stale choice": stale({ kind: "choice" }),
  "stale behind": stale({ kind: "behind" }),
  "stale unread": stale({ kind: "unread" }),
  "no tables": showing({ notice: { kind: "no-tables" } }),
  "missing figures": {
    file: "blank.xlsx",
    bring: async (pane) => {
      await calculated(pane);
      pane.store.setState({ notice: null, stale: null });
    },
  },
  "cell being edited": problem({ code: "cell-being-edited" }),
  protected: problem({ code: "protected", sheet: table }),
  "structure protected": problem({ code: "structure-protected" }),
  "read-only": problem({ code: "read-only" }),
  "merged in the way": problem({
    code: "in-the-way",
    what: "merged",
    at: { sheet: table, top: 4, bottom: 15, left: 10, right: 11 },
  }),
  "name taken": problem({ code: "name-taken", sheet: "绩效自评汇总表", free: "绩效自评汇总表(2)" }),
  "sheet hidden": problem({ code: "sheet-hidden", sheet: "取数表" }),
  "not found": problem({ code: "not-found", sheet: "基础数据表" }),
  "too much": problem({ code: "too-much" }),
  "half failed": problem({
    code: "half-failed",
    at: at(table, 4, 10),
    reason: "The request failed.",
  }),
  "could not restore": problem({
    code: "not-restored",
    cells: [at(table, 8, 10), at(table, 9, 10), at(table, 9, 11)].map((place) => ({
      at: place,
      was: "5",
      because: "failed" as const,
    })),
    sheets: [],
    reason: "AccessDenied",
  }),
  "no answer": problem({ code: "no-answer" }),
  "written but unread": problem({ code: "unread" }),
  "dialog open": problem({ code: "dialog-open" }),
  "other workbook": problem({ code: "other-workbook" }),
  unreachable: problem({ code: "unreachable" }),
  unsupported: problem({ code: "unsupported", member: "getFileAsync" }),
  unexpected: problem({ code: "unexpected", reason: "GeneralException" }),
  mismatch: {
    file: "potou-2022.xlsx",
    bring: after(calculated, {
      notice: {
        kind: "mismatch",
        cells: [{ at: at(table, 4, 10), expected: "0.845", shown: "0" }],
      },
    }),
  },
  "summary made": { file: "potou-2022.xlsx", bring: withSummary },
  "summary draft": { file: "potou-2022-slips.xlsx", bring: withSummary },
  "word done": { file: "potou-2022.xlsx", bring: withReport },
  "word draft": { file: "potou-2022-slips.xlsx", bring: withReport },
  "word nowhere": {
    file: "potou-2022.xlsx",
    bring: async (pane) => {
      await withReport(pane);
      const { exported } = pane.store.getState();
      if (!exported) throw new RangeError("nothing was exported");
      pane.store.setState({
        notice: { kind: "exported", exported: { ...exported, delivery: null } },
      });
    },
  },
  "check agrees": { file: "potou-2022.xlsx", bring: withCheck() },
  "check differs": {
    file: "potou-2022.xlsx",
    bring: withCheck(async ({ book }) => book.type(at("基础数据表", 13, 6), "15.5")),
  },
  "not saved": showing({
    notice: { kind: "not-saved", name: "政数局_2022_自评报告.docx" },
  }),
  "not submitted": showing({ notice: { kind: "not-submitted" } }),
  refreshed: {
    file: "potou-2022.xlsx",
    bring: async (pane) => {
      await withCheck()(pane);
      const { look, verification } = pane.store.getState();
      if (!look || !verification) throw new RangeError("nothing was checked");
      const name = "政数局_2022_自评报告（数已更新）.docx";
      const counts = { numbers: 8, lost: 1 };
      const made = { name, ...counts, delivery: null, look, verification };
      const refreshed = { kind: "refreshed", ...made } as const;
      pane.store.setState({ notice: { kind: "refreshed", refreshed } });
    },
  },
  submission: showing({
    notice: {
      kind: "submission",
      saved: {
        name: "政数局2022年度绩效自评表（报送版）.xlsx",
        delivery: null,
        blank: [at(table, 8, 10)],
      },
    },
  }),
  "report in sheet": showing({
    notice: { kind: "report-in-sheet", sheet: "自评报告（文字）" },
  }),
  "check printed": showing({ notice: { kind: "check-in-sheet", sheet: "核对单" } }),
  "file refused": showing({
    notice: {
      kind: "refused",
      words: {
        zh: "这是 .doc（旧格式），请用 Word 或 WPS 另存为 .docx。",
        en: "This is a .doc (the old format). Save it as .docx with Word or WPS.",
      },
    },
  }),
  restored: showing({
    notice: {
      kind: "restored",
      restored: {
        cells: 24,
        left: [{ at: at(table, 8, 10), was: "5", because: "changed-since" }],
        kept: ["取数表", "指标评分表"],
      },
    },
  }),
  "new year": showing({ notice: { kind: "cleared", year: 2023, cells: 31 } }),
  "sheets made": showing({
    notice: { kind: "template", sheets: ["单位信息", "基础数据表", "年度目标", "项目支出明细"] },
  }),
  "pick report": showing({ tab: "report", notice: { kind: "pick-report" } }),
};
