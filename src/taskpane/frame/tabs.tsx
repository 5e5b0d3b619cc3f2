import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";

import type { Issue } from "../../core/issues";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import type { Pane } from "../state/pane";
import { useActions, usePane } from "../state/pane-context";
import type { Tab as TabId } from "../state/pane-state";

const texts = dictionary(
  {
    tabs: "自评内容",
    results: "结果",
    data: "数据",
    score: "评分",
    issues: "待处理",
    report: "报告",
    mustChange: (count: number) => `待处理，${String(count)} 处必须改`,
    open: (count: number) => `待处理，${String(count)} 条`,
  },
  {
    tabs: "Self-evaluation",
    results: "Results",
    data: "Data",
    score: "Score",
    issues: "To do",
    report: "Report",
    mustChange: (count) => `To do, ${String(count)} must be changed`,
    open: (count) => `To do, ${String(count)} items`,
  },
);

const ids: readonly TabId[] = ["results", "data", "score", "issues", "report"];

export const panelId = "pane-panel";
export const tabIdOf = (tab: TabId): string => `pane-tab-${tab}`;

const useStyles = makeStyles({
  list: {
    display: "flex",
    padding: "0 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flex: "1 1 auto",
    minWidth: 0,
    padding: "6px 6px 6px",
    border: "none",
    borderBottom: "2px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  count: {
    display: "inline-block",
    minWidth: "16px",
    marginLeft: "3px",
    padding: "0 3px",
    borderRadius: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
    forcedColorAdjust: "auto",
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  red: { backgroundColor: tokens.colorStatusDangerBackground3, color: "#ffffff" },
});

/** Arrows, Home and End go from tab to tab and round; Enter, as on any button, chooses. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ...{ ArrowLeft: at - 1, ArrowRight: (at + 1) % tabs.length },
    ...{ Home: 0, End: -1 },
  };
  const to = targets[event.key];
  if (to === undefined) return;
  event.preventDefault();
  tabs.at(to)?.focus();
}

const nothing: readonly Issue[] = [];

/** Where no figure is given yet, nothing is wrong yet. */
const countedIssues = ({ look }: Pane): readonly Issue[] =>
  look && look.evaluation.recognition.figures.found.size > 0 ? look.evaluation.issues : nothing;

/**
 * 结果 数据 评分 待处理 报告; the count turns red only for 必须改. Plain buttons: Fluent's own list would
 * bring 25 kB before the first click.
 */
export function Tabs() {
  const styles = useStyles();
  const t = useTexts(texts);
  const tab = usePane((pane) => pane.tab);
  const issues = usePane(countedIssues);
  const total = issues.length;
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const { showTab } = useActions();
  const issuesName = errors > 0 ? t.mustChange(errors) : t.open(total);
  return (
    <div
      role="tablist"
      tabIndex={-1}
      className={styles.list}
      aria-label={t.tabs}
      onKeyDown={goAlong}
    >
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabIdOf(id)}
          className={mergeClasses(styles.tab, id === tab && styles.chosen)}
          aria-selected={id === tab}
          aria-controls={panelId}
          tabIndex={id === tab ? 0 : -1}
          onClick={() => showTab(id)}
          aria-label={id === "issues" && total > 0 ? issuesName : t[id]}
        >
          {t[id]}
          {id === "issues" && total > 0 ? (
            <span aria-hidden className={mergeClasses(styles.count, errors > 0 && styles.red)}>
              {errors > 0 ? errors : total}
            </span>
          ) : null}
        </button>
      ))}
    </div>
  );
}
