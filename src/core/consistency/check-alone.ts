import { formatFixed, type Decimal } from "../decimal";
import type { ReportText } from "../report";
import { type Finding, finding, type ReportCheck } from "./finding";
import { type Mention, mentionsIn } from "./mentions";
import type { TextNumber } from "./numbers-in-text";
import { checkRates } from "./rate-check";
import { footing, measured, type Measured, minus, plus } from "./rederive";
import { scoreFindings } from "./score-check";
import { standingChecks } from "./standing-checks";
import { statedYear } from "./year-check";

/**
 * 核对 without a workbook: a report against itself. Numbers that are given twice and agree are
 * `matched`; contradictions, sums that do not foot and what templates left behind are findings.
 */
export function checkAlone(report: ReportText): ReportCheck {
  const mentions = mentionsIn(report, statedYear(report));
  const groups = grouped(mentions);
  const rates = checkRates(mentions);
  const agreed = new Set([...groups.flatMap(agreeing), ...rates.reproduced]);
  return {
    matched: mentions
      .filter((mention) => agreed.has(mention))
      .map(({ id, number, paragraph }) => ({
        id,
        text: paragraph.text.slice(number.from, number.to),
        paragraph: paragraph.number,
        at: null,
      })),
    findings: [
      ...groups.flatMap(contradiction),
      ...sumFindings(mentions),
      ...rates.findings,
      ...scoreFindings(report, mentions),
      ...standingChecks(report),
    ],
  };
}

function grouped(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const byId = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = byId.get(mention.id);
    if (group) group.push(mention);
    else byId.set(mention.id, [mention]);
  }
  return [...byId.values()];
}

/** 96 and 96.00 agree, and 84.5 with 84.50; 84 and 84.50 agree as the same number said more roughly. */
const agree = (a: TextNumber, b: TextNumber): boolean =>
  a.value.eq(b.value) ||
  (a.places !== b.places && a.value.minus(b.value).abs().lte(coarser(a, b).slack));

const coarser = (a: TextNumber, b: TextNumber): Measured =>
  a.places < b.places ? measured(a.value, a.places) : measured(b.value, b.places);

function agreeing(group: readonly Mention[]): readonly Mention[] {
  const [first] = group;
  const same = group.filter(({ number }) => first && agree(first.number, number));
  return same.length > 1 ? same : [];
}

function contradiction(group: readonly Mention[]): readonly Finding[] {
  const [first] = group;
  const other = group.find(({ number }) => first && !agree(first.number, number));
  if (!first || !other) return [];
  const said = [first, other].map(({ number, paragraph }) => ({
    text: number.text,
    paragraph: paragraph.number,
  }));
  return [finding("said-twice-differently", { name: first.name, said }, other.paragraph.number)];
}

const sums = [["totalExpenditure", ["basicExpenditure", "projectExpenditure"]]] as const;

/** 基本 + 项目 = 支出, from what the text says; half a unit in each printed amount is allowed. */
function sumFindings(mentions: readonly Mention[]): readonly Finding[] {
  return sums.flatMap(([whole, parts]) => {
    const of = (id: string) => mentions.find((mention) => mention.id === id);
    const total = of(whole);
    const found = parts.map(of).filter((part) => part !== undefined);
    if (!total || found.length < parts.length) return [];
    const values = found.map(({ number }) => money(number));
    if (footing(money(total.number), values) !== "differs") return [];
    const gap: Decimal = minus(money(total.number), plus(...values)).value.abs();
    const { number } = total.paragraph;
    const facts = {
      paragraph: number,
      whole: total.name,
      parts: found.map(({ name }) => name).join("＋"),
      gap: formatFixed(gap),
    };
    return [finding("parts-miss-total", facts, number)];
  });
}

/** 万元 drop their trailing zeros: 229 stands for 229.00. */
const money = ({ value, places }: TextNumber): Measured => measured(value, Math.max(2, places));
