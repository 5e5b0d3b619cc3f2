import { type Decimal } from "../decimal";
import type { Evaluation } from "../evaluation";
import { figureFacts, type FigureId, isFigureId } from "../figures";
import type { CellRef } from "../grid";
import type { Issue } from "../issues";
import { selfNameOf, type UnitFacts } from "../recognise";
import { reportIssue } from "./issues";
import { Narrative } from "./narrative";
import type { Run } from "./report-document";

/**
 * One report being written: what its sentences read from, and the open matters they leave behind. An
 * open matter is a slot in the text and, unless another room has said it, an issue.
 */
export class Writing {
  readonly evaluation: Evaluation;
  readonly unit: UnitFacts;
  /** {我局} */
  readonly self: string;
  readonly narrative: Narrative;
  readonly issues: Issue[] = [];
  private readonly missing = new Set<string>();
  private readonly unwritten = new Set<string>();

  constructor(evaluation: Evaluation) {
    this.evaluation = evaluation;
    this.unit = evaluation.recognition.unit;
    this.self = selfNameOf(this.unit);
    this.narrative = new Narrative(evaluation.recognition.narrative);
  }

  /** {年}; a slot while 评价年度 is not known. */
  get year(): Run {
    const { year } = this.unit;
    if (year !== null) return { kind: "text", text: String(year) };
    return this.open("〔缺评价年度〕", null);
  }

  /** A slot, and the issue that explains it; null where the evaluation's own issues already do. */
  open(text: string, issue: Issue | null): Run {
    if (issue) this.issues.push(issue);
    return { kind: "slot", text };
  }

  /** An issue that leaves no slot. */
  note(issue: Issue): void {
    this.issues.push(issue);
  }

  /** 〔缺数：…〕; the missing figures that nobody else tells of become one issue at the end. */
  lacking(id: string): Run {
    if (!this.isTold(id)) this.missing.add(id);
    return { kind: "slot", text: `〔缺数：${this.termOf(id)}〕` };
  }

  /** 〔请填写：…〕; all sections nobody wrote become one issue at the end. */
  unwrittenSection(title: string): Run {
    this.unwritten.add(title);
    return { kind: "slot", text: `〔请填写：${title}〕` };
  }

  /** A figure's value in its base unit, or null where it has none. */
  valueOf(id: FigureId): Decimal | null {
    return this.evaluation.recognition.figures.found.get(id)?.value ?? null;
  }

  /** 没有这项: the user's own answer, so nothing is missing. */
  isAbsent(id: FigureId): boolean {
    return this.evaluation.recognition.figures.unfound.get(id)?.kind === "absent";
  }

  /** What this report found, the lists of missing figures and sections included. */
  found(): readonly Issue[] {
    const [figures, titles] = [[...this.missing], [...this.unwritten]];
    return [
      ...this.issues,
      ...(figures.length > 0 ? [this.figuresMissing(figures)] : []),
      ...(titles.length > 0
        ? [reportIssue("narrative-missing", { titles }, this.tableAt("报告文字"))]
        : []),
    ];
  }

  private figuresMissing(figures: readonly string[]): Issue {
    const terms = figures.map((id) => this.termOf(id));
    const at = this.tableAt("基础数据表");
    return { ...reportIssue("report-figures-missing", { terms }, at), figures };
  }

  /** Where a sheet of ours stands, for issues about what is not in it yet; empty where there is none. */
  tableAt(kind: "单位信息" | "基础数据表" | "报告文字"): readonly CellRef[] {
    const { tables } = this.evaluation.recognition;
    return tables.filter((table) => table.kind === kind).map(({ at }) => at);
  }

  /** What a figure or another operand is called. */
  private termOf(id: string): string {
    return isFigureId(id) ? figureFacts(id).term : (this.evaluation.operands.get(id)?.term ?? id);
  }

  /** Recognition tells of figures it must be helped with (必须改), the score card of those its points need. */
  private isTold(id: string): boolean {
    const { recognition, card } = this.evaluation;
    const settled = isFigureId(id) ? recognition.figures.unfound.get(id)?.kind : undefined;
    if (settled === "ambiguous" || settled === "no-unit") return true;
    return card.indicators.some(({ missing }) => missing.includes(id));
  }
}
