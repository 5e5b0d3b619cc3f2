import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
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
  list: { padding: "0 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { padding: "6px 6px 8px", minWidth: 0, flex: "1 1 auto", justifyContent: "center" },
  count: {
    display: "inline-block",
    minWidth: "16px",
    marginLeft: "3px",
    padding: "0 3px",
    borderRadius: "8px",
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
    forcedColorAdjust: "auto",
  },
  red: { backgroundColor: tokens.colorStatusDangerBackground3, color: "#ffffff" },
});

/** 结果 数据 评分 待处理 报告; the count turns red only for 必须改. */
export function Tabs() {
  const styles = useStyles();
  const t = useTexts(texts);
  const tab = usePane((pane) => pane.tab);
  const total = usePane((pane) => pane.look?.evaluation.issues.length ?? 0);
  const errors = usePane(
    (pane) =>
      pane.look?.evaluation.issues.filter(({ severity }) => severity === "error").length ?? 0,
  );
  const { showTab } = useActions();
  const issuesName = errors > 0 ? t.mustChange(errors) : t.open(total);
  return (
    <TabList
      className={styles.list}
      size="small"
      selectedValue={tab}
      aria-label={t.tabs}
      onTabSelect={(_, { value }) => showTab(value as TabId)}
    >
      {ids.map((id) => (
        <Tab
          key={id}
          id={tabIdOf(id)}
          value={id}
          className={styles.tab}
          aria-controls={panelId}
          aria-label={id === "issues" && total > 0 ? issuesName : t[id]}
        >
          {t[id]}
          {id === "issues" && total > 0 ? (
            <span aria-hidden className={mergeClasses(styles.count, errors > 0 && styles.red)}>
              {errors > 0 ? errors : total}
            </span>
          ) : null}
        </Tab>
      ))}
    </TabList>
  );
}
