import { Button } from "@fluentui/react-components";

import type { Look } from "../../app/look";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    question: (year: number) => `这份文件里是${String(year)}年度的数。`,
    change: (year: number) => `改为${String(year)}年度并清空决算数`,
    stay: (year: number) => `就看${String(year)}年度`,
    cleared:
      "会清空手填的决算数、执行数、完成值、得分、扣分原因和填报日期；单位、表头、评分标准、报告文字、公式都留着。可以撤回。",
  },
  {
    question: (year) => `The figures in this file are of ${String(year)}.`,
    change: (year) => `Change to ${String(year)} and empty the final accounts`,
    stay: (year) => `Just look at ${String(year)}`,
    cleared:
      "Typed final accounts, executed amounts, actual values, points, causes and the filling date are emptied; units, heads, rules, narrative and formulas stay. Can be taken back.",
  },
);

/** D: a copy of an earlier year. Nothing is emptied without this question. */
export function LastYearScreen({ look }: { readonly look: Look }) {
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { acceptLastYear, startYear } = useActions();
  const year = look.evaluation.recognition.unit.year ?? 0;
  return (
    <>
      <p>{t.question(year)}</p>
      <p>{t.cleared}</p>
      <ActionsRow>
        <Button disabled={busy} onClick={() => void startYear(year + 1)}>
          {t.change(year + 1)}
        </Button>
        <Button disabled={busy} onClick={acceptLastYear}>
          {t.stay(year)}
        </Button>
      </ActionsRow>
    </>
  );
}
