import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { lazy, Suspense, useState } from "react";

import type { Look } from "../../app/look";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    year: (year: number) => `${String(year)}年度`,
    more: "更多",
    nameless: "绩效自评助手",
    unitInfo: (line: string) => `${line}，转到单位信息`,
  },
  {
    year: (year) => String(year),
    more: "More",
    nameless: "Budget Self-Evaluation",
    unitInfo: (line) => `${line}, go to the unit's facts`,
  },
);

const MoreMenu = lazy(async () => ({ default: (await import("./more-menu")).MoreMenu }));

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "32px",
    padding: "4px 4px 4px 12px",
  },
  line: {
    flex: "1 1 auto",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, display: "contents" },
});

/** “坡头区政数局 · 2022年度 · 本级”, cut with … where it is longer than the pane. */
export function Header() {
  const styles = useStyles();
  const t = useTexts(texts);
  const look = usePane((pane) => pane.look);
  const { goTo } = useActions();
  const parts = look ? unitParts(look, t.year) : [];
  const line = parts.length === 0 ? t.nameless : parts.join(" · ");
  const at = look?.evaluation.recognition.unit.texts.values().next().value?.at;
  return (
    <div className={styles.header}>
      <h1 className={styles.title}>
        {at ? (
          <Link
            as="button"
            className={styles.line}
            title={line}
            aria-label={t.unitInfo(line)}
            onClick={() => goTo(at)}
          >
            {line}
          </Link>
        ) : (
          <span className={styles.line}>{line}</span>
        )}
      </h1>
      <More />
    </div>
  );
}

/** ⋯ : a plain button until it is asked for; the menu is loaded when the page is idle. */
function More() {
  const t = useTexts(texts);
  const [wanted, setWanted] = useState(false);
  const button = (
    <Button
      appearance="subtle"
      icon={<MoreHorizontal20Regular />}
      aria-label={t.more}
      title={t.more}
      aria-haspopup="menu"
      onClick={() => setWanted(true)}
    />
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <MoreMenu />
    </Suspense>
  );
}

function unitParts({ evaluation }: Look, year: (year: number) => string): readonly string[] {
  const { unit } = evaluation.recognition;
  const name = unit.texts.get("shortName")?.text ?? unit.texts.get("fullName")?.text ?? "";
  const parts = [name, unit.year === null ? "" : year(unit.year), unit.unitScope ?? ""];
  return parts.filter((part) => part !== "");
}
