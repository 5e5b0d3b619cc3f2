import type { CellRef } from "../grid";
import type { Issue } from "../issues";
import { cellsOfKey, type Recognition, textOf, type UnitKey, unitKeys } from "../recognise";
import { issue } from "./issues";

interface Text {
  readonly where: string;
  readonly text: string;
  readonly at: CellRef;
}

/** Every text a person typed that will be printed. */
function textsOf(recognition: Recognition): readonly Text[] {
  const { unit, narrative, goals, projects, indicators } = recognition;
  const unitTexts = [...unit.texts].map(([key, { text, at }]) => ({
    where: unitKeys[key],
    text,
    at,
  }));
  const sections = [...narrative].map(([title, { text, at }]) => ({
    where: `“${title}”`,
    text,
    at,
  }));
  const goalTexts = [goals.expected, goals.achieved].flatMap((goal) =>
    goal ? [{ where: "年度目标", ...goal }] : [],
  );
  const ofProjects = (projects?.projects ?? []).flatMap(({ name, goal, outcome, deviation }) =>
    [goal, outcome, deviation].map((text) => ({ where: `项目“${name.text}”`, text, at: name.at })),
  );
  const ofRows = (indicators?.rows ?? []).flatMap(({ level3, ruleText, reason, cells }) =>
    (["rule", "reason"] as const).flatMap((column) => {
      const at = cells.get(column);
      return at
        ? [{ where: `指标“${level3}”`, text: column === "rule" ? ruleText : reason, at }]
        : [];
    }),
  );
  return [...unitTexts, ...sections, ...goalTexts, ...ofProjects, ...ofRows];
}

/** What templates leave behind (docs/field.md §7, check 13). */
const placeholders =
  /×{2,}|[xX]{2,}(?=[年月日单项局办市县区]|$)|20[xX×]{2}|[（(]?\d+字以内[）)]?|〔[^〕\d]+〕|此处填[写入]|[（(]请填[写入]|待补充/u;

/** Template words still standing in a text that will be printed. */
export function placeholderIssues(recognition: Recognition): readonly Issue[] {
  return textsOf(recognition).flatMap(({ where, text, at }) => {
    const what = placeholders.exec(text)?.[0];
    return what === undefined ? [] : [issue("placeholder-left", { what, where }, [at])];
  });
}

/** 示例 data under another unit's name (docs/pane.md M11). */
export function sampleIssues(recognition: Recognition): readonly Issue[] {
  const name = textOf(recognition.unit, "fullName");
  if (name === "" || name.includes("示例")) return [];
  return textsOf(recognition).flatMap(({ where, text, at }) =>
    /[（(]示例[）)]/u.test(text) ? [issue("sample-remains", { where }, [at])] : [],
  );
}

/** Characters most forms allow in 目标, 完成情况 and 偏差原因 (docs/field.md §7, check 16). */
const formLimit = 200;

/** Texts longer than most forms take. */
export function lengthIssues({ projects }: Recognition): readonly Issue[] {
  return (projects?.projects ?? []).flatMap(({ name, goal, outcome, deviation }) => {
    const length = Math.max(...[goal, outcome, deviation].map((text) => [...text].length));
    if (length <= formLimit) return [];
    return [issue("text-long", { where: `项目“${name.text}”`, length }, [name.at])];
  });
}

const scopeKeys: readonly UnitKey[] = ["unitScope", "fundScope", "threePublicScope"];

/** 单位信息 that report and summary sheet must print. */
export function unitIssues({ unit }: Recognition): readonly Issue[] {
  const missing = scopeKeys.filter((key) => unit[key as "unitScope"] === null);
  return [
    ...(unit.texts.has("fullName")
      ? []
      : [issue("unit-name-missing", {}, cellsOfKey(unit, "fullName"))]),
    ...(missing.length === 0
      ? []
      : [
          issue(
            "scope-missing",
            { keys: missing.map((key) => unitKeys[key]) },
            missing.flatMap((key) => cellsOfKey(unit, key)),
          ),
        ]),
    ...dateIssues(unit),
  ];
}

function dateIssues(unit: Recognition["unit"]): readonly Issue[] {
  const { reportDate, year, texts } = unit;
  const at = cellsOfKey(unit, "reportDate");
  // A text that is no date is recognition's to say.
  if (!reportDate) return texts.has("reportDate") ? [] : [issue("report-date-missing", {}, at)];
  if (year === null || (reportDate.year > year && reportDate.year <= year + 2)) return [];
  return [issue("report-date-odd", { date: reportDate.year, year }, at)];
}

/** A table whose title names another year: last year's, pasted by mistake. */
export function yearIssues({ tables, unit: { year } }: Recognition): readonly Issue[] {
  if (year === null) return [];
  return tables.flatMap(({ title, at }) => {
    const named = [...title.matchAll(/(20\d\d)\s*年/gu)].map(([, digits]) => digits);
    const other = named.length > 0 && !named.includes(String(year));
    return other ? [issue("year-differs", { title, year }, [at])] : [];
  });
}
