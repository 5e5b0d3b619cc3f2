import { isNoAnswer } from "../../core/expression";
import { isFigureId } from "../../core/figures";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { Banner } from "./banner";

const texts = dictionary(
  {
    missing: (figures: number, rates: number) =>
      `缺 ${String(figures)} 个数，${String(rates)} 项比率算不了，其余已算。`,
    fill: "去补",
  },
  {
    missing: (figures, rates) =>
      `${String(figures)} figures are missing, so ${String(rates)} rates cannot be computed; the rest are.`,
    fill: "Fill in",
  },
);

/**
 * What stays open after 计算 as long as nobody says anything newer: missing figures. Not over 数据, which
 * lists them.
 */
export function StandingBanner() {
  const t = useTexts(texts);
  const look = usePane((pane) => pane.look);
  const calculated = usePane((pane) => pane.calculated !== null);
  const listed = usePane((pane) => pane.tab === "data");
  const { follow, showFigure } = useActions();
  if (!look || !calculated || listed) return null;
  const scored = new Set(look.evaluation.card.indicators.map(({ indicator }) => indicator.rate));
  const without = [...look.evaluation.rates.values()].filter(
    ({ id, value }) => scored.has(id) && isNoAnswer(value) && value.because === "missing",
  );
  const figures = new Set(without.flatMap(({ value }) => (isNoAnswer(value) ? value.of : [])));
  if (without.length === 0) return null;
  const [first] = [...figures].filter(isFigureId);
  const fill = (): void => (first ? showFigure(first) : follow("data"));
  return (
    <Banner tone="warning" actions={<SmallButton onClick={fill}>{t.fill}</SmallButton>}>
      {t.missing(figures.size, without.length)}
    </Banner>
  );
}
