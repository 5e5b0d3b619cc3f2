import { Link, makeStyles, tokens } from "@fluentui/react-components";

import type { Evaluation } from "../../core/evaluation";
import { narrativeSections } from "../../core/recognise";
import type { Block, ReportDocument, Run } from "../../core/report";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { useActions } from "../state/pane-context";

const texts = dictionary(
  {
    outline: "报告提纲",
    computed: "自动",
    written: "已写",
    write: "去写",
    writeFor: (title: string) => `‘${title}’还没写，去写`,
    table: (caption: string) => `〔表：${caption}〕`,
    empty: "这一节只有下级标题。",
  },
  {
    outline: "Outline of the report",
    computed: "computed",
    written: "written",
    write: "Write",
    writeFor: (title) => `“${title}” is not written yet: go and write it`,
    table: (caption) => `[Table: ${caption}]`,
    empty: "This section has only sub-headings.",
  },
);

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  row: { display: "flex", gap: "8px", alignItems: "baseline", padding: "3px 0" },
  name: { flex: "1 1 auto", minWidth: 0, textAlign: "left", overflowWrap: "anywhere" },
  state: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  missing: {
    flex: "none",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  preview: {
    margin: "0 0 6px",
    padding: "6px 8px",
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  slot: { backgroundColor: "#fff2a8", color: "#242424" },
});

interface Section {
  readonly title: string;
  readonly level: number;
  readonly blocks: readonly Block[];
}

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

function sectionsOf({ blocks }: ReportDocument): readonly Section[] {
  const sections: { title: string; level: number; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading")
      sections.push({ title: plain(block.runs), level: block.level, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

type State = "computed" | "written" | "missing";

function stateOf({ blocks, title }: Section, { recognition }: Evaluation): State | null {
  const runs = blocks.flatMap((block) => ("runs" in block ? block.runs : []));
  if (runs.some(({ kind }) => kind === "slot")) return "missing";
  if (blocks.length === 0) return null;
  const bare = bareTitle(title);
  const typed = [...recognition.narrative.keys()].some((key) => bare.includes(bareTitle(key)));
  return typed ? "written" : "computed";
}

/** A heading without its number. */
const bareTitle = (title: string): string =>
  title.replace(/^[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?/u, "").trim();

interface Props {
  readonly report: ReportDocument;
  readonly evaluation: Evaluation;
  /** Which section's text is shown. */
  readonly openSection: number | null;
  readonly onOpen: (section: number | null) => void;
}

/** The outline with 自动, 已写 or 缺 beside each section; a click shows its text. */
export function OutlineList({ report, evaluation, openSection, onOpen }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  return (
    <ol className={styles.list} aria-label={t.outline}>
      {sectionsOf(report).map((section, index) => {
        const state = stateOf(section, evaluation);
        const open = index === openSection;
        return (
          <li key={`${String(index)}${section.title}`}>
            <div
              className={styles.row}
              style={{ paddingLeft: `${String((section.level - 1) * 12)}px` }}
            >
              <Link
                as="button"
                className={styles.name}
                aria-expanded={open}
                onClick={() => onOpen(open ? null : index)}
              >
                {section.title}
              </Link>
              {state === "missing" ? <Write title={section.title} evaluation={evaluation} /> : null}
              {state === null || state === "missing" ? null : (
                <span className={styles.state}>{t[state]}</span>
              )}
            </div>
            {open ? <Preview section={section} /> : null}
          </li>
        );
      })}
    </ol>
  );
}

function Write({ title, evaluation }: { readonly title: string; readonly evaluation: Evaluation }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { goTo, showTab } = useActions();
  const bare = bareTitle(title);
  const isNarrative = Object.values(narrativeSections).some(
    (section) => bare.includes(section.title) || section.also.some((other) => bare.includes(other)),
  );
  const at = evaluation.recognition.tables.find(({ kind }) => kind === "报告文字")?.at;
  const go = (): void => {
    if (isNarrative && at) goTo(at);
    else showTab("issues");
  };
  return (
    <Link as="button" className={styles.missing} aria-label={t.writeFor(bare)} onClick={go}>
      {t.write}
    </Link>
  );
}

function Preview({ section }: { readonly section: Section }) {
  const styles = useStyles();
  const t = useTexts(texts);
  if (section.blocks.length === 0) return <p className={styles.preview}>{t.empty}</p>;
  return section.blocks.map((block, index) => (
    <p key={String(index)} className={styles.preview}>
      {"runs" in block
        ? block.runs.map((run, at) => (
            <span key={String(at)} className={run.kind === "slot" ? styles.slot : undefined}>
              {run.text}
            </span>
          ))
        : block.kind === "table"
          ? t.table(block.caption)
          : block.kind === "signature"
            ? `${block.unit} ${block.date}`
            : block.entries.join(" ")}
    </p>
  ));
}
