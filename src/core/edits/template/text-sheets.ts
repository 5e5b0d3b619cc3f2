import { causeTitle, narrativeSections } from "../../recognise";
import { rateDefinitions } from "../../rates";
import type { PlannedSheet } from "../edit";
import { looks } from "../look";
import { portrait } from "../page-setup";
import { across, empty, SheetDraft, words } from "../sheet-draft";

/** 年度目标: what was expected of the year and what came of it. */
export function goalSheet(): PlannedSheet {
  const draft = new SheetDraft("年度目标", [16, 52, 52]);
  draft.put(across(0, 0, 2), words("年度目标"), looks.title);
  draft.setHeight(0, 28.5);
  draft.put(across(1, 0, 2), words("印在报告第一章“部门整体支出绩效目标”里。"), looks.note);
  draft.row(2, ["项目", "预期", "实际完成情况"].map(words), looks.columnHead);
  draft.setHeight(2, 20.25);
  draft.put(across(3, 0, 0), words("年度总体目标"), looks.label);
  draft.row(3, [words("年度总体目标"), empty, empty], looks.text);
  draft.setHeight(3, 160.5);
  draft.frame({ top: 2, left: 0, bottom: 3, right: 2 });
  return draft.plan({ frozenRows: 3, page: portrait(null) });
}

/** 报告文字: a row for each section people write, then the causes a rate may need. */
export function narrativeSheet(): PlannedSheet {
  const draft = new SheetDraft("报告文字", [32, 90]);
  draft.put(across(0, 0, 1), words("报告文字"), looks.title);
  draft.setHeight(0, 28.5);
  draft.put(
    across(1, 0, 1),
    words("写什么，报告里就印什么；分段请按 Alt+Enter 换行。数字和得分由自评助手写，这里不用写。"),
    looks.note,
  );
  draft.row(2, ["章节", "正文"].map(words), looks.columnHead);
  draft.setHeight(2, 20.25);
  const titles = [
    ...Object.values(narrativeSections).map(({ title }) => title),
    ...Object.values(rateDefinitions).map(({ term }) => causeTitle(term)),
  ];
  titles.forEach((title, index) => {
    draft.row(3 + index, [words(title), empty], looks.text);
    draft.setHeight(3 + index, 33);
  });
  draft.frame({ top: 2, left: 0, bottom: 2 + titles.length, right: 1 });
  return draft.plan({ frozenRows: 3, page: portrait({ from: 2, to: 2 }) });
}
