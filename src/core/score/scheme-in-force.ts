import type { Base, Choices, IndicatorRow, IndicatorTable } from "../recognise";
import type { Issue } from "../issues";
import type { RateId } from "../rates";
import { issue } from "./issues";
import { baseOfFormula, matchAmong, plainName, type RateMatch } from "./match-rate";
import { type ReadRule, readRule } from "./parse-rule";
import { namesOtherRate } from "./rule-rate";
import type { Indicator, Scheme } from "./scheme";

/** Used where the workbook has no 指标评分表 and nobody chose. */
export const defaultSchemeId = "potou-2022";

/**
 * 指标体系 in force: the workbook's own 指标评分表, else the one chosen, else `potou-2022`. A table with
 * exactly the indicators of a known scheme is that scheme with the table's weights and rules; any other
 * table is the bureau's own, with settings from the scheme chosen (or the default), and 待核.
 * @throws when neither the chosen nor the default scheme is among `schemes`
 */
export function schemeInForce(
  table: IndicatorTable | null,
  choices: Choices,
  schemes: readonly Scheme[],
): Scheme {
  const chosen = schemes.find(({ id }) => id === choices.scheme);
  const fallback = chosen ?? schemes.find(({ id }) => id === defaultSchemeId);
  if (!fallback) throw new RangeError(`no scheme is called ${defaultSchemeId}`);
  if (!table || table.planned || table.rows.length === 0) return fallback;
  const known = [...(chosen ? [chosen] : []), ...schemes].find((scheme) => sameTree(scheme, table));
  const settings = known ?? chosen ?? withoutBases(fallback);
  return schemeOfTable(table, { known: known ?? null, settings, choices });
}

/** A choice kept by another version, of a scheme this one does not bring: said, never passed over. */
export function schemeIssues(
  { scheme: chosen }: Choices,
  schemes: readonly Scheme[],
  used: Scheme,
): readonly Issue[] {
  if (chosen === null || schemes.some(({ id }) => id === chosen)) return [];
  return [issue("scheme-unknown", { id: chosen, used: used.name }, [])];
}

/** Nobody said that an unknown table divides as the default scheme does. */
const withoutBases = (scheme: Scheme): Scheme => ({
  ...scheme,
  settings: { ...scheme.settings, bases: {} },
});

const sameTree = ({ indicators }: Scheme, { rows }: IndicatorTable): boolean =>
  indicators.length === rows.length &&
  indicators.every(
    ({ level3 }, index) => plainName(level3) === plainName(rows[index]?.level3 ?? ""),
  );

interface Beside {
  /** The scheme with exactly these indicators. */
  readonly known: Scheme | null;
  /** Where grades, policies and bases come from. */
  readonly settings: Scheme;
  readonly choices: Choices;
}

function schemeOfTable(table: IndicatorTable, { known, settings, choices }: Beside): Scheme {
  const read = table.rows.map((row) =>
    readRule(row.ruleText, row.weight ? row.weight.value.toFixed() : null),
  );
  const indicators = table.rows.map((row, index) => {
    const beside = known?.indicators[index] ?? null;
    const rate = rateOf(matchAmong(row, table.rows), beside, choices);
    return indicatorOf(row, { rate, read: read[index] ?? readRule("", null), known: beside });
  });
  const bases = { ...settings.settings.bases, ...basesWritten(indicators) };
  const own = known ?? {
    id: "workbook",
    name: `《${table.sheet}》`,
    region: settings.region,
    year: null,
    source: `本文件的《${table.sheet}》，请对照财政局通知的附件`,
    verified: "待核" as const,
    note: "",
  };
  return {
    ...own,
    settings: { ...settings.settings, bases },
    indicators: grouped(indicators, read),
    verified: known && sameWeights(known, indicators) ? known.verified : "待核",
  };
}

const sameWeights = (known: Scheme, indicators: readonly Indicator[]): boolean =>
  known.indicators.every(({ weight }, index) => weight === indicators[index]?.weight);

/** A row of the table. What it leaves blank comes from the same row of the known scheme. */
function indicatorOf(
  row: IndicatorRow,
  {
    rate,
    read,
    known,
  }: Pick<Indicator, "rate"> & {
    readonly read: ReadRule;
    readonly known: Indicator | null;
  },
): Indicator {
  const { level1, level2, level3, target, measureUnit, formulaText } = row;
  return {
    ...{ level1, level2, level3, target, measureUnit, formulaText },
    weight: row.weight ? row.weight.value.toFixed() : null,
    rate,
    nature: row.nature ?? known?.nature ?? null,
    ...(row.ruleText === "" && known ? ruleOfKnown(known) : ruleWritten(row, rate, read)),
  };
}

type RulePart = Pick<Indicator, "ruleText" | "rule" | "notApplicable" | "group">;

const ruleOfKnown = ({ ruleText, rule, notApplicable, group }: Indicator): RulePart => ({
  ...{ ruleText, rule, notApplicable, group },
});

function ruleWritten(
  { level3, ruleText }: IndicatorRow,
  rate: RateId | null,
  { rule, sentence, notApplicable }: ReadRule,
): RulePart {
  // Parts name their own rates.
  const isOthers =
    rate !== null && rule.kind !== "sum-of" && namesOtherRate(sentence, rate, level3);
  const inForce = isOthers ? ({ kind: "judgement" } as const) : rule;
  return { ruleText, rule: inForce, notApplicable, group: null };
}

/** A base the user chose says what is divided by; the amount above has to be this rate's own all the same. */
function rateOf(match: RateMatch, known: Indicator | null, { bases }: Choices): RateId | null {
  if (match.kind === "rate") return match.id;
  if (match.kind === "formula-unread" && match.divides && bases.has(match.id)) return match.id;
  return match.kind === "none" ? (known?.rate ?? null) : null;
}

/** 二者择其一: rows that name each other are one group, called by the first of its names. */
function grouped(
  indicators: readonly Indicator[],
  read: readonly ReadRule[],
): readonly Indicator[] {
  return indicators.map((indicator, index) => {
    const alternatives = read[index]?.alternatives ?? [];
    if (alternatives.length === 0) return indicator;
    const names = [indicator.level3, ...alternatives].map(plainName);
    const first = indicators.find(({ level3 }) => names.includes(plainName(level3)));
    return { ...indicator, group: first ? plainName(first.level3) : null };
  });
}

function basesWritten(indicators: readonly Indicator[]): Partial<Record<RateId, Base>> {
  return Object.fromEntries(
    indicators.flatMap(({ rate, formulaText }) => {
      const base = rate && baseOfFormula(rate, formulaText);
      return base ? [[rate, base]] : [];
    }),
  );
}

/** What each rate is divided by: what the user chose, else what 计算公式 says, else the scheme's. */
export const basesInForce = ({ settings }: Scheme, { bases }: Choices): ReadonlyMap<string, Base> =>
  new Map([...Object.entries(settings.bases), ...bases]);
