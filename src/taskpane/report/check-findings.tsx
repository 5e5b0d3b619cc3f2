import { makeStyles, tokens } from "@fluentui/react-components";

import type { Verification } from "../../app/check-file";
import { formatRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { CellLink } from "../parts/cell-link";
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
    copy: "复制核对单",
  },
  {
    title: "Verification",
    agree: (count) =>
      `Report, data and score agree: ${String(count)} numbers compared, 0 differences.`,
    differ: (all, wrong) => `${String(wrong)} of ${String(all)} numbers do not agree.`,
    others: (count) => `${String(count)} more to look at`,
    copy: "Copy the list",
  },
);

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: { padding: "4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: { cursor: "pointer" },
});

/** What 核对 found, each with its place. */
export function CheckFindings({ verification }: { readonly verification: Verification }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const { copy } = useActions();
  const { matched, findings } = verification.check;
  const wrong = findings.filter(({ severity }) => severity === "error");
  const others = findings.filter(({ severity }) => severity !== "error");
  const all = matched.length + wrong.length;
  const said = wrong.length === 0 ? t.agree(matched.length) : t.differ(all, wrong.length);
  const list = (items: typeof findings) => (
    <ul className={styles.list}>
      {items.map((finding, index) => (
        <li key={`${finding.code}${String(index)}`} className={styles.item}>
          {finding.message[language]}{" "}
          {finding.at.slice(0, 2).map((at) => (
            <CellLink key={formatRef(at)} at={at} />
          ))}
        </li>
      ))}
    </ul>
  );
  const asText = (): string =>
    [
      said,
      ...findings.map(({ message }) => message[language]),
      ...matched.map(({ paragraph, text, at }) =>
        [String(paragraph), text, at ? formatRef(at) : ""].join("\t"),
      ),
    ].join("\n");
  return (
    <Section title={t.title}>
      <LiveRegion text={said} />
      <div>{said}</div>
      {list(wrong)}
      {others.length === 0 ? null : (
        <details>
          <summary className={styles.summary}>{t.others(others.length)}</summary>
          {list(others)}
        </details>
      )}
      <ActionsRow>
        <SmallButton onClick={() => void copy(asText())}>{t.copy}</SmallButton>
      </ActionsRow>
    </Section>
  );
}
