import { makeStyles, tokens } from "@fluentui/react-components";

import { type Issue, issueKey, type Severity } from "../../core/issues";
import { formatRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { CellLink } from "../parts/cell-link";
import { KeptAnswerLine } from "../parts/kept-answer-line";
import { Section } from "../parts/section";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { IssueActions } from "./issue-actions";
import { IssueWords } from "./issue-words";

const texts = dictionary(
  {
    error: "必须改",
    warning: "请核实",
    info: "供参考",
    none: "没有要处理的。",
    more: (count: number) => `等 ${String(count)} 处`,
    checkedCount: (count: number) => `已核实（${String(count)}）`,
    because: (reason: string, on: string) => `${reason}（${on}）`,
    check: "已核实",
    checkFor: (sentence: string) => `已核实：${sentence}`,
    cancel: "取消",
    cancelFor: (sentence: string) => `取消已核实：${sentence}`,
  },
  {
    error: "Must be changed",
    warning: "Please check",
    info: "For information",
    none: "Nothing to attend to.",
    more: (count) => `${String(count)} places`,
    checkedCount: (count) => `Checked (${String(count)})`,
    because: (reason, on) => `${reason} (${on})`,
    check: "Checked",
    checkFor: (sentence) => `Checked: ${sentence}`,
    cancel: "Undo",
    cancelFor: (sentence) => `Not checked after all: ${sentence}`,
  },
);

const severities: readonly Severity[] = ["error", "warning", "info"];

/** Places shown before “等 n 处”. */
const shownPlaces = 3;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: {
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  places: { display: "flex", flexWrap: "wrap", gap: "2px 8px", margin: "2px 0 4px" },
  summary: { cursor: "pointer" },
});

/** The same sentence about many cells is one line. */
interface Line {
  readonly issue: Issue;
  readonly at: Issue["at"];
}

function linesOf(issues: readonly Issue[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const issue of issues) {
    const key = `${issue.code}\n${issue.message.zh}`;
    const before = lines.get(key);
    lines.set(
      key,
      before ? { ...before, at: [...before.at, ...issue.at] } : { issue, at: issue.at },
    );
  }
  return [...lines.values()];
}

/** 待处理: what to do, gravest first; one sentence, its place, one action. */
export function IssuesTab() {
  const styles = useStyles();
  const t = useTexts(texts);
  const look = usePane((pane) => pane.look);
  if (!look) return null;
  const { issues, acknowledged } = look.evaluation;
  return (
    <>
      {issues.length === 0 ? <p>{t.none}</p> : null}
      {severities.map((severity) => {
        const lines = linesOf(issues.filter((issue) => issue.severity === severity));
        return lines.length === 0 ? null : (
          <Section key={severity} title={t[severity]} side={lines.length}>
            <ul className={styles.list}>
              {lines.map((line) => (
                <IssueLine key={`${line.issue.code}${line.issue.message.zh}`} line={line} />
              ))}
            </ul>
          </Section>
        );
      })}
      {acknowledged.length === 0 ? null : <Checked issues={acknowledged} />}
    </>
  );
}

function IssueLine({ line }: { readonly line: Line }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const { open } = useActions();
  const { issue, at } = line;
  const sentence = issue.message[language];
  return (
    <li className={styles.item}>
      <IssueWords sentence={sentence} />
      {at.length === 0 ? null : (
        <div className={styles.places}>
          {at.slice(0, shownPlaces).map((place) => (
            <CellLink key={formatRef(place)} at={place} />
          ))}
          {at.length > shownPlaces ? (
            <details>
              <summary className={styles.summary}>{t.more(at.length)}</summary>
              <div className={styles.places}>
                {at.slice(shownPlaces).map((place) => (
                  <CellLink key={formatRef(place)} at={place} />
                ))}
              </div>
            </details>
          ) : null}
        </div>
      )}
      <ActionsRow>
        <IssueActions issue={issue} />
        {issue.severity === "error" ? null : (
          <SmallButton
            aria-label={t.checkFor(sentence)}
            onClick={() => open({ kind: "acknowledge", key: issueKey(issue), sentence })}
          >
            {t.check}
          </SmallButton>
        )}
      </ActionsRow>
    </li>
  );
}

function Checked({ issues }: { readonly issues: readonly Issue[] }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const known = usePane((pane) => pane.look?.evaluation.recognition.choices.acknowledged);
  const { takeBack } = useActions();
  return (
    <details>
      <summary className={styles.summary}>{t.checkedCount(issues.length)}</summary>
      <ul className={styles.list}>
        {issues.map((issue) => {
          const why = known?.get(issueKey(issue));
          return (
            <li key={issueKey(issue)} className={styles.item}>
              <div>{issue.message[language]}</div>
              {why ? (
                <KeptAnswerLine
                  words={t.because(why.reason, why.on)}
                  label={t.cancel}
                  name={t.cancelFor(issue.message[language])}
                  onTakeBack={() => void takeBack({ of: "acknowledged", key: issueKey(issue) })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
