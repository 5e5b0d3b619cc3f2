import { lazy } from "react";

import { Loaded } from "../parts/loaded";
import { usePane } from "../state/pane-context";
import { ProgressBanner } from "./progress-banner";

const ProblemBanner = lazy(async () => ({
  default: (await import("./problem-banner")).ProblemBanner,
}));
const StaleBanner = lazy(async () => ({ default: (await import("./stale-banner")).StaleBanner }));
const NewsBanner = lazy(async () => ({ default: (await import("./news-banner")).NewsBanner }));
const StandingBanner = lazy(async () => ({
  default: (await import("./standing-banner")).StandingBanner,
}));

/**
 * The one banner, the most pressing first: work going on, a problem, news, stale results, what stands
 * open. News is always of after the results went stale: going stale takes older news away.
 */
export function NoticeBanner() {
  const busy = usePane((pane) => pane.busy);
  const question = usePane((pane) => pane.question);
  const notice = usePane((pane) => pane.notice);
  const stale = usePane((pane) => pane.stale);
  if (busy) return question ? null : <ProgressBanner busy={busy} />;
  if (notice?.kind === "problem")
    return (
      <Loaded>
        <ProblemBanner problem={notice.problem} detail={notice.detail} />
      </Loaded>
    );
  const waiting = stale ? <StaleBanner stale={stale} /> : <StandingBanner />;
  return <Loaded>{notice ? <NewsBanner notice={notice} /> : waiting}</Loaded>;
}
