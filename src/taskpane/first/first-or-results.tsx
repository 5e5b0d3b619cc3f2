import { lazy } from "react";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ResultsTab } from "../results/results-tab";
import { usePane } from "../state/pane-context";
import { SurveyScreen } from "./survey-screen";

// What most workbooks never show.
const BlankScreen = lazy(async () => ({ default: (await import("./blank-screen")).BlankScreen }));
const LastYearScreen = lazy(async () => ({
  default: (await import("./last-year-screen")).LastYearScreen,
}));

const texts = dictionary({ opening: "正在打开…" }, { opening: "Opening…" });

/** The results once there are any; before that the first screen the workbook calls for. */
export function FirstOrResults() {
  const t = useTexts(texts);
  const look = usePane((pane) => pane.look);
  const calculated = usePane((pane) => pane.calculated !== null);
  if (!look) return <p>{t.opening}</p>;
  if (calculated) return <ResultsTab />;
  switch (look.screen) {
    case "blank":
    case "unrecognised":
      return <BlankScreen unrecognised={look.screen === "unrecognised"} />;
    case "last-year":
      return <LastYearScreen look={look} />;
    case "ready":
    case "results":
      return <SurveyScreen look={look} />;
  }
}
