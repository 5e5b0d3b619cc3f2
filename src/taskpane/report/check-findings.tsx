import { makeStyles, tokens } from "@fluentui/react-components";

import type { Verification } from "../../app/check-file";
import { paragraphPlace } from "../../core/consistency";
import { formatRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { CellLink } from "../parts/cell-link";
import { CopyButton } from "../parts/copy-button";
import { KeptAnswerLine } from "../parts/kept-answer-line";
import { LiveRegion } from "../parts/live-region";
import { Section } from "../parts/section";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    title: "核对结果",
    agree: (count: number) => `报告、数据表、评分表一致：对了 ${String(count)} 个数，0 处不同。`,
    differ: (all: number, wrong: number) => `${String(all)} 个数里 ${String(wrong)} 个对不上。`,
    others: (count: number) => `另有 ${String(count)} 处请看一下`,
    file: (name: string) => `核对的是“${name}”。`,
    under: (heading: string) => `“${heading}”下`,
    inTable: (table: number) => `表 ${String(table)}`,
    print: "打印核对单",
    refresh: "改成表里的数",
    refreshed: "改的是这份 Word 里的数，另存为一份新的，其他字不动。",
    copy: "复制核对单",
    checked: "已核实",
    checkedFor: (sentence: string) => `已核实：${sentence}`,
    checkedCount: (count: number) => `已核实（${String(count)}）`,
    cancel: "取消",
    cancelFor: (sentence: string) => `取消已核实：${sentence}`,
  },
  {
    title: "Verification",
    agree: (count) =>
      `Report, data and score agree: ${String(count)} numbers compared, 0 differences.`,
    differ: (all, wrong) => `${String(wrong)} of ${String(all)} numbers do not agree.`,
    others: (count) => `${String(count)} more to look at`,
    file: (name) => `Compared: “${name}”.`,
    under: (heading) => `under “${heading}”`,
    inTable: (table) => `table ${String(table)}`,
    print: "Print the list",
    refresh: "Put in the sheet's numbers",
    refreshed: "This changes the numbers of that Word file, in a new copy; no other word.",
    copy: "Copy the list",
    checked: "Checked",
    checkedFor: (sentence) => `Checked: ${sentence}`,
    checkedCount: (count) => `Checked (${String(count)})`,
    cancel: "Undo",
    cancelFor: (sentence) => `Not checked after all: ${sentence}`,
  },
);

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: { padding: "4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  places: { display: "inline-flex", flexWrap: "wrap", gap: "2px 8px" },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: "pointer" },
});

type Finding = Verification["check"]["findings"][number];

/** How an acknowledgement knows a finding again: by what it says. */
const keyOf = ({ code, message }: Finding): string => `${code} ${message.zh}`;

/** What 核对 found, each with its place. */
export function CheckFindings({ verification }: { readonly verification: Verification }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const known = usePane((pane) => pane.look?.evaluation.recognition.choices.acknowledged);
  const { matched, findings } = verification.check;
  const wrong = findings.filter(({ severity }) => severity === "error");
  const minor = findings.filter(({ severity }) => severity !== "error");
  const others = minor.filter((finding) => known?.has(keyOf(finding)) !== true);
  const checked = minor.filter((finding) => known?.has(keyOf(finding)) === true);
  const said =
    wrong.length === 0
      ? t.agree(matched.length)
      : t.differ(matched.length + wrong.length, wrong.length);
  return (
    <Section title={t.title}>
      <LiveRegion text={said} />
      <div>{t.file(verification.file.name)}</div>
      <div>{said}</div>
      <Ways verification={verification} said={said} differs={wrong.length > 0} />
      <Findings findings={wrong} report={verification.report} />
      {others.length === 0 ? null : (
        <details>
          <summary className={styles.summary}>{t.others(others.length)}</summary>
          <Findings findings={others} report={verification.report} />
        </details>
      )}
      {checked.length === 0 ? null : <Checked findings={checked} />}
    </Section>
  );
}

/** 已核实 of what stands only in the report; each can be taken back. */
function Checked({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const { takeBack } = useActions();
  return (
    <details>
      <summary className={styles.summary}>{t.checkedCount(findings.length)}</summary>
      {findings.map((finding) => (
        <KeptAnswerLine
          key={keyOf(finding)}
          words={finding.message[language]}
          label={t.cancel}
          name={t.cancelFor(finding.message[language])}
          onTakeBack={() => void takeBack({ of: "acknowledged", key: keyOf(finding) })}
        />
      ))}
    </details>
  );
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly report: Verification["report"];
}

function Findings({ findings, report }: FindingsProps) {
  const styles = useStyles();
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const { open } = useActions();
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => {
        const sentence = finding.message[language];
        return (
          <li key={`${finding.code}${String(index)}`} className={styles.item}>
            <Place report={report} paragraph={finding.paragraph} />
            {sentence}{" "}
            <span className={styles.places}>
              {finding.at.slice(0, 2).map((at) => (
                <CellLink key={formatRef(at)} at={at} />
              ))}
            </span>
            {finding.severity === "error" ? null : (
              <SmallButton
                aria-label={t.checkedFor(sentence)}
                onClick={() => open({ kind: "acknowledge", key: keyOf(finding), sentence })}
              >
                {t.checked}
              </SmallButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface PlaceProps {
  readonly report: Verification["report"];
  readonly paragraph: number | null;
}

/** What to look for in Word: heading, table, the paragraph's first words. */
function Place({ report, paragraph }: PlaceProps) {
  const styles = useStyles();
  const t = useTexts(texts);
  const place = paragraph === null ? null : paragraphPlace(report, paragraph);
  if (!place) return null;
  const { heading, table, quote } = place;
  const parts = [
    ...(heading === null ? [] : [t.under(heading)]),
    ...(table === null ? [] : [t.inTable(table)]),
    ...(quote === "" ? [] : [`“${quote}”`]),
  ];
  return <div className={styles.place}>{parts.join("，")}</div>;
}

interface WaysProps {
  readonly verification: Verification;
  readonly said: string;
  readonly differs: boolean;
}

function Ways({ verification, said, differs }: WaysProps) {
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const busy = usePane((pane) => pane.busy !== null);
  const { copy, printCheck, refreshReport } = useActions();
  const { check, file } = verification;
  const asText = (): string =>
    [
      said,
      ...check.findings.map(({ message }) => message[language]),
      ...check.matched.map(({ paragraph, text, at }) =>
        [String(paragraph), text, at ? formatRef(at) : ""].join("\t"),
      ),
    ].join("\n");
  return (
    <>
      {differs ? <div>{t.refreshed}</div> : null}
      <ActionsRow>
        {differs ? (
          <SmallButton disabled={busy} onClick={() => void refreshReport(file)}>
            {t.refresh}
          </SmallButton>
        ) : null}
        <SmallButton disabled={busy} onClick={() => void printCheck()}>
          {t.print}
        </SmallButton>
        <CopyButton label={t.copy} copy={async () => copy(asText())} />
      </ActionsRow>
    </>
  );
}
