import type { Base, Choices, IndicatorRow, IndicatorTable } from "../recognise";
import type { Issue } from "../issues";
import type { RateId } from "../rates";
import { issue } from "./issues";
import { baseOfFormula, matchRate, plainName } from "./match-rate";
import { type ReadRule, readRule } from "./parse-rule";
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
  return schemeOfTable(table, known ?? null, known ?? chosen ?? withoutBases(fallback));
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

function schemeOfTable(table: IndicatorTable, known: Scheme | null, settings: Scheme): Scheme {
  const read = table.rows.map((row) =>
    readRule(row.ruleText, row.weight ? row.weight.value.toFixed() : null),
  );
  const indicators = table.rows.map((row, index) =>
    indicatorOf(row, read[index] ?? readRule("", null), known?.indicators[index] ?? null),
  );
  const bases = { ...settings.settings.bases, ...basesWritten(indicators) };
  const own = known ?? {
    id: "workbook",
    name: `本文件的《${table.sheet}》`,
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
function indicatorOf(row: IndicatorRow, read: ReadRule, known: Indicator | null): Indicator {
  const { level1, level2, level3, target, measureUnit, formulaText } = row;
  return {
    ...{ level1, level2, level3, target, measureUnit, formulaText },
    weight: row.weight ? row.weight.value.toFixed() : null,
    rate: rateOf(row, known),
    nature: row.nature ?? known?.nature ?? null,
    ...(row.ruleText === "" && known ? ruleOfKnown(known) : ruleWritten(row, read)),
  };
}

type RulePart = Pick<Indicator, "ruleText" | "rule" | "notApplicable" | "group">;

const ruleOfKnown = ({ ruleText, rule, notApplicable, group }: Indicator): RulePart => ({
  ...{ ruleText, rule, notApplicable, group },
});

const ruleWritten = ({ ruleText }: IndicatorRow, read: ReadRule): RulePart => ({
  ...{ ruleText, rule: read.rule, notApplicable: read.notApplicable, group: null },
});

function rateOf({ level3, formulaText }: IndicatorRow, known: Indicator | null): RateId | null {
  const match = matchRate(level3, formulaText);
  if (match.kind === "rate") return match.id;
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
