import { cellOf, type Figures } from "../figures";
import { type Catalogue, type Issue, issuesOf } from "../issues";
import type { UnitFacts } from "../recognise";
import type { RateResult, Rates } from "./rate";

interface Facts {
  readonly "base-of-other-funds": { readonly term: string };
  readonly "base-fallback": { readonly rates: readonly RateResult[] };
}

const catalogue: Catalogue<Facts> = {
  "base-of-other-funds": {
    severity: "warning",
    zh: ({ term }) =>
      `${term}的分母是财政拨款收入，资金口径却是“全部资金”，分子分母不是一个口径。请照通知改计算公式的分母，或把资金口径改成“财政拨款”。`,
    en: ({ term }) =>
      `${term} is divided by fiscal appropriation income although the funds' scope is 全部资金. Change the base or the scope as the notice says.`,
  },
  "base-fallback": {
    severity: "info",
    zh: ({ rates }) =>
      `没找到全年预算数，${rates.map(({ definition }) => definition.term).join("、")}按年初预算数计算。年中调过预算的，请补上全年预算数。`,
    en: ({ rates }) =>
      `No adjusted budget was found: ${rates.map(({ definition }) => definition.english).join(", ")} divided by the initial budget. Fill in the adjusted budget if it changed during the year.`,
  },
};

const issue = issuesOf(catalogue);

/**
 * What to tell about the rates themselves. A control rate may use either budget column (the 文件
 * says only 预算安排数), so only the completion and carry-over rates are told.
 */
export function rateIssues(
  rates: Rates,
  figures: Figures,
  { fundScope, texts }: UnitFacts,
): readonly Issue[] {
  const overall = rates.get("overallCompletionRate");
  const scope = texts.get("fundScope");
  const mixed = overall?.base === "fiscalIncome" && fundScope === "全部资金" && scope !== undefined;
  return [
    ...(mixed ? [issue("base-of-other-funds", { term: overall.definition.term }, [scope.at])] : []),
    ...fallbackIssues(rates, figures),
  ];
}

function fallbackIssues(rates: Rates, { found }: Figures): readonly Issue[] {
  const fellBack = (["overallCompletionRate", "carryoverRate"] as const).flatMap((id) => {
    const rate = rates.get(id);
    return rate?.fellBack === true ? [rate] : [];
  });
  if (fellBack.length === 0) return [];
  const initial = found.get("totalExpenditureInitialBudget");
  return [issue("base-fallback", { rates: fellBack }, initial ? [cellOf(initial)] : [])];
}
