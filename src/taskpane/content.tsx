import { lazy } from "react";

import { usePane } from "./state/pane-context";
import { FirstOrResults } from "./first/first-or-results";

const DataTab = lazy(async () => ({ default: (await import("./data/data-tab")).DataTab }));
const ScoreTab = lazy(async () => ({ default: (await import("./score/score-tab")).ScoreTab }));
const IssuesTab = lazy(async () => ({ default: (await import("./issues/issues-tab")).IssuesTab }));
const ReportTab = lazy(async () => ({ default: (await import("./report/report-tab")).ReportTab }));

/** What the chosen tab shows. */
export function Content() {
  const tab = usePane((pane) => pane.tab);
  switch (tab) {
    case "results":
      return <FirstOrResults />;
    case "data":
      return <DataTab />;
    case "score":
      return <ScoreTab />;
    case "issues":
      return <IssuesTab />;
    case "report":
      return <ReportTab />;
  }
}
