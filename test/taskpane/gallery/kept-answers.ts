import { cellOf, type FigureId } from "../../../src/core/figures";
import { issueKey } from "../../../src/core/issues";
import { at, blankLook, calculated, type Staged, type State } from "./ways";

const lookOf = ({ store }: Staged) => {
  const { look } = store.getState();
  if (!look) throw new RangeError("nothing was looked at");
  return look;
};

const cellOfFigure = (pane: Staged, id: FigureId) => {
  const found = lookOf(pane).evaluation.recognition.figures.found.get(id);
  if (!found) throw new RangeError(`${id} was not found`);
  return cellOf(found);
};

/** Lazy parts of a tab arrive before something in them is opened. */
const arrived = async (): Promise<void> => new Promise((done) => setTimeout(done, 300));

async function unfold(): Promise<void> {
  await arrived();
  for (const folded of document.querySelectorAll("details")) folded.open = true;
}

async function press(selector: string): Promise<void> {
  for (let tries = 0; tries < 10 && !document.querySelector(selector); tries += 1) await arrived();
  document.querySelector<HTMLElement>(selector)?.click();
}

const onPotou = (bring: State["bring"]): State => ({
  file: "potou-2022.xlsx",
  ...(bring && { bring }),
});

/** What was answered and can be taken back, and what only shows after a click. */
export const keptAnswers: Readonly<Record<string, State>> = {
  "answers in 数据": onPotou(async ({ store }) => {
    const { choose } = store.getState().actions;
    await choose(
      { kind: "figure", id: "totalIncome", at: at("基础数据表", 5, 6) },
      { kind: "absent", id: "otherIncome" as FigureId },
      { kind: "unit", sheet: "收入支出决算总表", unit: "万元" },
      { kind: "ignore-sheet", sheet: "下属单位" },
    );
    store.setState({ tab: "data" });
  }),
  "M4 no unit": onPotou((pane) => {
    const look = lookOf(pane);
    const { recognition } = look.evaluation;
    const id = "totalExpenditure";
    const place = cellOfFigure(pane, id);
    const found = new Map([...recognition.figures.found].filter(([known]) => known !== id));
    const why = { kind: "no-unit", id, at: place, as: "229.63" } as const;
    const figures = { found, unfound: new Map([[id, why] as const]) };
    const evaluation = { ...look.evaluation, recognition: { ...recognition, figures } };
    pane.store.setState({ look: { ...look, evaluation }, tab: "data" });
  }),
  "M13 picked lost": onPotou(async ({ store }) => {
    const empty = at("基础数据表", 90, 20);
    await store.getState().actions.choose({ kind: "figure", id: "publicExpenditure", at: empty });
    store.setState({ tab: "issues" });
  }),
  "checked issues": {
    file: "potou-2022-slips.xlsx",
    bring: async (pane) => {
      const { store } = pane;
      const issue = lookOf(pane).evaluation.issues.find(({ severity }) => severity === "warning");
      if (!issue) throw new RangeError("nothing to check");
      await store.getState().actions.acknowledge(issueKey(issue), "已与资产股核对");
      store.setState({ tab: "issues" });
      await unfold();
    },
  },
  "scheme compared": onPotou(async (pane) => {
    const { store } = pane;
    const key = `scheme ${lookOf(pane).evaluation.card.scheme.id}`;
    await store.getState().actions.acknowledge(key, "已对照通知");
    store.setState({ tab: "score" });
  }),
  "check-list": onPotou((pane) => {
    const look = lookOf(pane);
    const { card } = look.evaluation;
    const items = ["制度齐全", "执行到位", "资料完整"].map((text) => ({ text, points: "1" }));
    const rule = { kind: "checklist", items, gate: null } as const;
    const indicators = card.indicators.map((scored, index) =>
      index === 0
        ? { ...scored, expression: null, indicator: { ...scored.indicator, rule } }
        : scored,
    );
    const evaluation = { ...look.evaluation, card: { ...card, indicators } };
    pane.store.setState({ look: { ...look, evaluation }, tab: "score" });
  }),
  "M7 provisional": onPotou(async (pane) => {
    const open = lookOf(pane).evaluation.card.indicators.find(({ expression }) => !expression);
    const points = open?.row.cells.get("points");
    if (points) await pane.store.getState().actions.typeInto(points, "");
    await calculated(pane);
  }),
  "rates without an answer": onPotou(async (pane) => {
    const { typeInto } = pane.store.getState().actions;
    for (const id of [
      "threePublic",
      "threePublicAdjustedBudget",
      "publicExpenditureAdjustedBudget",
    ] as const)
      await typeInto(cellOfFigure(pane, id), "0");
    await calculated(pane);
    pane.store.setState({ notice: null });
  }),
  menu: onPotou(async ({ store }) => {
    store.setState({ canOpenNew: false });
    await press('[aria-haspopup="menu"]');
  }),
  "M11 no sample": {
    file: "blank.xlsx",
    bring: ({ store }) => {
      blankLook(store, "blank");
      store.setState({ canOpenNew: false });
    },
  },
  "report preview": onPotou(async ({ store }) => {
    store.setState({ tab: "report" });
    await press('ol li:nth-child(2) [aria-expanded="false"]');
  }),
};
