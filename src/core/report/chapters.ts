import {
  deductedIndicators,
  lostSentence,
  notApplicableSentences,
  schemeNote,
  scoreSentence,
  stepNotes,
} from "./outcome";
import { deductionRuns } from "./deduction";
import { adjustmentSentence, fundsSentence, projectsSentence, tailNotes } from "./funds";
import { fundsTable } from "./funds-table";
import { narrative, typedRuns } from "./narrative-runs";
import { paragraphsOf } from "./narrative";
import { baseSentence, scopeSentence } from "./opening";
import type { Outline } from "./outline";
import type { Run } from "./report-document";
import { type Day, textOf } from "../recognise";
import { words } from "./runs";
import { dayText } from "./unit-words";
import { scoreTable } from "./score-table";
import { memberTable, projectTable } from "./spending-tables";
import { staffingSentence, teamSentence } from "./team";
import type { Writing } from "./writing";
import { reportIssue } from "./issues";

/** 一、单位基本情况 */
export function unitChapter(w: Writing, out: Outline): void {
  out.heading(1, "单位基本情况");
  out.heading(2, "机构设置、部门职能");
  out.paragraphs(staffingSentence(w));
  out.paragraphs(narrative(w, "functions"));
  out.heading(2, "年度总体工作和重点工作任务");
  out.paragraphs(narrative(w, "work"));
  out.heading(2, "部门整体支出绩效目标");
  out.paragraphs(goalParagraphs(w));
  out.heading(2, "部门整体支出情况");
  out.paragraph(scopeSentence(w));
  out.paragraph(fundsSentence(w));
  out.paragraph([...adjustmentSentence(w), ...baseSentence(w)]);
  out.paragraph(projectsSentence(w));
  out.paragraphs(narrative(w, "funds"));
  out.table(fundsTable(w));
  out.table(projectTable(w));
  out.table(memberTable(w));
  out.notes(tailNotes(w));
}

/** What the unit wrote of its goal, and 年度总体目标 from its own sheet; one of them is enough. */
function goalParagraphs(w: Writing): readonly (readonly Run[])[] {
  const { expected, achieved } = w.evaluation.recognition.goals;
  const goals = [
    ...headed(w, "年度总体目标：", expected?.text ?? ""),
    ...headed(w, "实际完成情况：", achieved?.text ?? ""),
  ];
  const own = w.narrative.section("goal").map((text) => typedRuns(w, text));
  if (own.length > 0 || goals.length > 0) return [...own, ...goals];
  return narrative(w, "goal");
}

function headed(w: Writing, head: string, text: string): readonly (readonly Run[])[] {
  const [first, ...rest] = paragraphsOf(text);
  if (first === undefined) return [];
  return [[words(head), ...typedRuns(w, first)], ...rest.map((line) => typedRuns(w, line))];
}

/** What 核对 found, when it was run and all numbers agreed. */
export interface Consistency {
  /** How many numbers were compared. */
  readonly checked: number;
  readonly on: Day | null;
}

/** 二、自评工作开展情况 */
export function workChapter(w: Writing, out: Outline, consistency: Consistency | null): void {
  out.heading(1, "自评工作开展情况");
  out.heading(2, "评价小组情况");
  out.paragraph(teamSentence(w));
  out.heading(2, "自评工作过程");
  out.paragraphs(narrative(w, "process"));
  out.heading(2, "自评材料报送时间及质量");
  out.paragraphs(narrative(w, "delivery"));
  out.heading(2, "自评材料报送及公开一致情况");
  out.paragraph(
    consistency ? declaration(consistency, isPublished(w)) : [w.open("〔核对未完成〕", null)],
  );
}

/** The unit says where or when it published; without that nothing public can be claimed to agree. */
const isPublished = ({ evaluation }: Writing): boolean =>
  ["publicAddress", "publicDate"].some(
    (key) => textOf(evaluation.recognition.unit, key as "publicDate") !== "",
  );

const declaration = ({ checked, on }: Consistency, published: boolean): Run[] => [
  words(`报送的自评报告、数据表、评分表之间数据一致${published ? "，与公开内容一致" : ""}。`),
  words(`${on ? `核对日期${dayText(on)}，` : ""}共核对${String(checked)}个数据。`),
];

/** 三（一）自评结果: score, grade, lost points one by one, and the score card. */
export function outcomeSection(w: Writing, out: Outline): void {
  out.heading(2, "自评结果");
  out.paragraphs(narrative(w, "outcome"));
  out.paragraph([...scoreSentence(w), ...lostSentence(w)]);
  deductedIndicators(w.evaluation.card).forEach(({ scored, n }, index) => {
    out.paragraph([words(`${String(index + 1)}.`), ...deductionRuns(w, scored, n)]);
  });
  out.paragraphs(notApplicableSentences(w));
  const card = scoreTable(w);
  if (card.rows.length === 0) return;
  out.paragraph([words("各项指标得分情况见下表。")]);
  out.table(card);
  out.notes([...stepNotes(w), schemeNote(w)]);
}

/** 四、其他自评情况: what the unit wrote, and texts whose section the report does not know. */
export function otherChapter(w: Writing, out: Outline): void {
  out.heading(1, "其他自评情况");
  const own = w.narrative.section("other").filter((text) => !/^无[。.]?$/u.test(text));
  const stray = w.narrative.unplaced().flatMap(({ title, written }) => {
    w.note(reportIssue("narrative-unplaced", { title }, [written.at]));
    return headed(w, `${title}：`, written.text);
  });
  const all = [...own.map((text) => typedRuns(w, text)), ...stray];
  out.paragraphs(all.length > 0 ? all : [[words("无。")]]);
}
