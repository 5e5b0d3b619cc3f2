import type { Issue } from "../../core/issues";
import type { Look } from "../../app/look";
import { figureIds } from "../../core/figures";
import { type CellRef, formatRef, sameCell } from "../../core/grid";
import type { TableKind } from "../../core/recognise";
import type { ScoredIndicator } from "../../core/score";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "../parts/small-button";
import type { Actions } from "../state/pane";
import { useActions, usePane } from "../state/pane-context";
import { settledBy, type Settlement } from "./settled-by";

const texts = dictionary(
  {
    show: "去看",
    cause: "写原因",
    figure: "去选",
    points: "去打分",
    weights: "去填分值",
    unit: "去填",
    narrative: "去写",
    base: "看分母",
    asked: "去定",
    typed: "去定",
    table: (sheet: string) => `用‘${sheet}’`,
    scheme: "选评分标准",
    beside: "在旁边另建一张",
    summary: "重新生成",
    template: "生成空白表",
  },
  {
    show: "Show",
    cause: "Write the cause",
    figure: "Choose",
    points: "Give points",
    weights: "Fill in weights",
    unit: "Fill in",
    narrative: "Write",
    base: "See the base",
    asked: "Decide",
    typed: "Decide",
    table: (sheet) => `Use “${sheet}”`,
    scheme: "Choose a scheme",
    beside: "Make one beside it",
    summary: "Make it again",
    template: "Make blank sheets",
  },
);

/** One button of a line. */
interface Way {
  readonly label: string;
  readonly run: () => void;
}

interface Scene {
  readonly issue: Issue;
  readonly look: Look;
  readonly actions: Actions;
  readonly say: (typeof texts)["zh"];
}

/** The buttons of a line in 待处理: what settles it, and its cell. */
export function IssueActions({ issue }: { readonly issue: Issue }) {
  const say = useTexts(texts);
  const actions = useActions();
  const look = usePane((pane) => pane.look);
  const busy = usePane((pane) => pane.busy !== null);
  if (!look) return null;
  const scene = { issue, look, actions, say };
  return [...waysOf[settledBy(issue.code)](scene), ...shown(scene)].map(({ label, run }) => (
    <SmallButton key={label} disabled={busy} onClick={run}>
      {label}
    </SmallButton>
  ));
}

const shown = ({ issue, actions, say }: Scene): readonly Way[] => {
  const [at] = issue.at;
  return at ? [{ label: say.show, run: () => actions.goTo(at) }] : [];
};

const none = (): readonly Way[] => [];

const tab =
  (label: "figure" | "points", to: "data" | "score") =>
  ({ actions, say }: Scene): readonly Way[] => [
    { label: say[label], run: () => actions.showTab(to) },
  ];

const calculates =
  (label: "asked" | "typed") =>
  ({ actions, say }: Scene): readonly Way[] => [
    { label: say[label], run: () => void actions.calculate() },
  ];

const waysOf: Readonly<Record<Settlement, (scene: Scene) => readonly Way[]>> = {
  show: none,
  nothing: none,
  figure: figureWays,
  points: tab("points", "score"),
  asked: calculates("asked"),
  cause: causeWays,
  weights: weightWays,
  unit: (scene) => tableWays(scene, "单位信息", scene.say.unit),
  narrative: (scene) => tableWays(scene, "报告文字", scene.say.narrative),
  base: baseWays,
  typed: typedWays,
  table: ({ issue, actions, say }) =>
    [...new Set(issue.at.map(({ sheet }) => sheet))].map((sheet) => ({
      label: say.table(sheet),
      run: () => void actions.choose({ kind: "score-sheet", sheet }),
    })),
  scheme: ({ actions, say }) => [
    { label: say.scheme, run: () => actions.open({ kind: "scheme" }) },
  ],
  beside: besideWays,
  summary: ({ actions, say }) => [{ label: say.summary, run: () => void actions.makeSummary() }],
};

/** The row of the score table an issue is about. */
const rowOf = ({ issue, look }: Scene): ScoredIndicator | undefined =>
  look.evaluation.card.indicators.find(({ row }) =>
    [...row.cells.values()].some((cell) => issue.at.some((at) => sameCell(at, cell))),
  );

/** A missing 完成值 is typed into its cell; only figures are pointed at in 数据. */
function figureWays(scene: Scene): readonly Way[] {
  const actual = rowOf(scene)?.row.cells.get("actual");
  const [at] = scene.issue.at;
  if (scene.issue.code === "points-need-figure" && at && actual && sameCell(at, actual)) return [];
  const wanted = figureIds.find((id) => scene.issue.figures?.includes(id) === true);
  if (wanted) return [{ label: scene.say.figure, run: () => scene.actions.showFigure(wanted) }];
  return tab("figure", "data")(scene);
}

function causeWays(scene: Scene): readonly Way[] {
  const { actions, say, look } = scene;
  const scored = rowOf(scene);
  const at = look.evaluation.card.table.planned ? undefined : scored?.row.cells.get("reason");
  if (!scored || !at) return tableWays(scene, "报告文字", say.cause);
  const { level3: name, reason: before } = scored.row;
  return [{ label: say.cause, run: () => actions.open({ kind: "cause", at, name, before }) }];
}

function weightWays({ issue, look, actions, say }: Scene): readonly Way[] {
  const [at] = issue.at;
  const run = (): void => {
    if (at && !look.evaluation.card.table.planned) actions.goTo(at);
    else actions.showTab("score");
  };
  return [{ label: say.weights, run }];
}

/** To the table of that kind; to the blank sheets where there is none. */
function tableWays(
  { issue, look, actions, say }: Scene,
  kind: TableKind,
  label: string,
): readonly Way[] {
  const at: CellRef | undefined =
    issue.at[0] ?? look.evaluation.recognition.tables.find((table) => table.kind === kind)?.at;
  return at
    ? [{ label, run: () => actions.goTo(at) }]
    : [{ label: say.template, run: () => void actions.makeTemplate() }];
}

function baseWays(scene: Scene): readonly Way[] {
  const id = rowOf(scene)?.indicator.rate ?? "overallCompletionRate";
  return [{ label: scene.say.base, run: () => scene.actions.open({ kind: "rate", id }) }];
}

/** M2 asks about points; kept as typed they want a cause; a typed 完成值 is changed in its cell. */
function typedWays(scene: Scene): readonly Way[] {
  const [at] = scene.issue.at;
  const points = rowOf(scene)?.row.cells.get("points");
  if (!at || !points || !sameCell(at, points)) return [];
  const { keptTyped } = scene.look.evaluation.recognition.choices;
  return keptTyped.has(formatRef(at)) ? causeWays(scene) : calculates("typed")(scene);
}

function besideWays({ issue, look, actions, say }: Scene): readonly Way[] {
  const isScores = issue.at[0]?.sheet === look.evaluation.card.table.sheet;
  return isScores ? [{ label: say.beside, run: () => void actions.makeScoreSheet() }] : [];
}
