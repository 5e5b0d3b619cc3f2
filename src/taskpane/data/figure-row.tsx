import { Link, makeStyles, tokens } from "@fluentui/react-components";

import { type RefObject, useEffect, useRef } from "react";

import type { Evaluation } from "../../core/evaluation";
import { cellOf, type FigureId, figureFacts, type Found, type Unfound } from "../../core/figures";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { CellLink } from "../parts/cell-link";
import { figureName, useAmounts } from "../parts/shown";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    found: "找到",
    doubtful: "拿不准",
    missing: "没找到",
    absent: "没有这项",
    unreadable: (as: string) => `写着“${as}”，不是数`,
    noUnit: (as: string) => `写着“${as}”，表上没写金额单位`,
    choose: "选一个",
    use: "就用这格",
    mark: "没有这项",
    useFor: (name: string) => `${name}：就用这格`,
    markFor: (name: string) => `${name}：没有这项`,
    chooseFor: (name: string) => `${name}：选一个`,
    places: (count: number) => `${String(count)} 个地方像，数不一样`,
    sum: (count: number) => `${String(count)} 个格相加`,
    agreeing: "几个地方都是这个数，取第一个",
    picked: "您选的",
    again: "重选",
    againFor: (name: string) => `${name}：重选`,
    other: "换一格",
    otherFor: (name: string) => `${name}：换成点着的那格`,
    cancel: "取消",
    cancelFor: (name: string) => `${name}：取消“没有这项”`,
  },
  {
    found: "found",
    doubtful: "unsure",
    missing: "not found",
    absent: "does not exist",
    unreadable: (as) => `holds “${as}”, not a number`,
    noUnit: (as) => `holds “${as}”; the table states no unit`,
    choose: "Choose",
    use: "Use this cell",
    mark: "Does not exist",
    useFor: (name) => `${name}: use this cell`,
    markFor: (name) => `${name}: does not exist`,
    chooseFor: (name) => `${name}: choose`,
    places: (count) => `${String(count)} places, different numbers`,
    sum: (count) => `sum of ${String(count)} cells`,
    agreeing: "several places agree; the first is used",
    picked: "your choice",
    again: "Choose again",
    againFor: (name) => `${name}: choose again`,
    other: "Another cell",
    otherFor: (name) => `${name}: use the selected cell instead`,
    cancel: "Undo",
    cancelFor: (name) => `${name}: undo “does not exist”`,
  },
);

const useStyles = makeStyles({
  row: { padding: "4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  top: { display: "flex", alignItems: "baseline", gap: "6px" },
  mark: { width: "16px", flex: "none", textAlign: "center" },
  name: { flex: "1 1 auto", minWidth: 0, overflowWrap: "anywhere" },
  value: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  under: {
    paddingLeft: "22px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 8px",
    alignItems: "center",
  },
});

interface Props {
  readonly id: FigureId;
  readonly evaluation: Evaluation;
}

/** One figure: ✓ with its cell as written there, ? with what could be it, ✕ with ways to give it. */
export function FigureRow({ id, evaluation }: Props) {
  const { found, unfound } = evaluation.recognition.figures;
  const figure = found.get(id);
  if (figure) return <FoundRow found={figure} />;
  return <UnfoundRow why={unfound.get(id) ?? { kind: "missing", id }} />;
}

/** “2,296.30 万元” and “2296.3 万元” alike. */
const bareAmount = (text: string): string =>
  text
    .replaceAll(",", "")
    .replace(/(\.\d*?)0+(?=\D|$)/, "$1")
    .replace(/\.(?=\D|$)/, "");

function FoundRow({ found }: { readonly found: Found }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const { withUnit } = useAmounts();
  const { id, value, confidence, from } = found;
  const name = figureName(id, language);
  const sources = from.kind === "cells" ? from.sources : [];
  const shown = withUnit(value, figureFacts(id).kind);
  // What stands there in the same unit is the number above once more.
  const same = sources.length === 1 && bareAmount(sources[0]?.as ?? "") === bareAmount(shown);
  return (
    <li className={styles.row}>
      <div className={styles.top}>
        <span className={styles.mark} role="img" aria-label={t.found}>
          ✓
        </span>
        <span className={styles.name}>{name}</span>
        <CellLink at={cellOf(found)} says={`${name} ${shown}`} className={styles.value}>
          {shown}
        </CellLink>
      </div>
      <div className={styles.under}>
        <CellLink at={cellOf(found)} />
        <span>{same ? null : sources.map(({ as }) => as).join(" + ")}</span>
        {sources.length > 1 ? <span>{t.sum(sources.length)}</span> : null}
        {confidence === "agreeing" ? <span>{t.agreeing}</span> : null}
        {confidence === "picked" ? <span>{t.picked}</span> : null}
        <Elsewhere id={id} name={name} picked={confidence === "picked"} />
      </div>
    </li>
  );
}

/** A number found or chosen in the wrong cell: the choice is taken back, or the active cell taken. */
function Elsewhere({ id, name, picked }: Omit<WaysProps, "absent"> & { readonly picked: boolean }) {
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { takeActiveCell, takeBack } = useActions();
  const run = (): void => void (picked ? takeBack({ of: "figure", id }) : takeActiveCell(id));
  return (
    <Link
      as="button"
      disabled={busy}
      aria-label={picked ? t.againFor(name) : t.otherFor(name)}
      onClick={run}
    >
      {picked ? t.again : t.other}
    </Link>
  );
}

/** Brings the row into view when it was asked for. */
function useBroughtIntoView(id: FigureId): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null);
  const asked = usePane((pane) => pane.figure === id);
  useEffect(() => {
    if (!asked) return;
    row.current?.scrollIntoView({ block: "center" });
    row.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [asked]);
  return row;
}

function UnfoundRow({ why }: { readonly why: Unfound }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const { open } = useActions();
  const name = figureName(why.id, language);
  const row = useBroughtIntoView(why.id);
  const unsure = why.kind !== "missing" && why.kind !== "absent";
  return (
    <li ref={row} className={styles.row}>
      <div className={styles.top}>
        <span className={styles.mark} role="img" aria-label={unsure ? t.doubtful : t.missing}>
          {unsure ? "?" : why.kind === "absent" ? "—" : "✕"}
        </span>
        <span className={styles.name}>{name}</span>
        {why.kind === "ambiguous" ? (
          <SmallButton
            aria-label={t.chooseFor(name)}
            onClick={() => open({ kind: "figure", id: why.id })}
          >
            {t.choose}
          </SmallButton>
        ) : (
          <span className={styles.value}>{why.kind === "absent" ? t.absent : t.missing}</span>
        )}
      </div>
      <div className={styles.under}>
        <UnfoundFacts why={why} />
        <Ways id={why.id} name={name} absent={why.kind === "absent"} />
      </div>
    </li>
  );
}

function UnfoundFacts({ why }: { readonly why: Unfound }) {
  const t = useTexts(texts);
  switch (why.kind) {
    case "ambiguous":
      return <span>{t.places(why.candidates.length)}</span>;
    case "unreadable":
    case "no-unit":
      return (
        <>
          <CellLink at={why.at} />
          <span>{why.kind === "unreadable" ? t.unreadable(why.as) : t.noUnit(why.as)}</span>
        </>
      );
    default:
      return null;
  }
}

interface WaysProps {
  readonly id: FigureId;
  readonly name: string;
  readonly absent: boolean;
}

function Ways({ id, name, absent }: WaysProps) {
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { choose, takeActiveCell, takeBack } = useActions();
  return (
    <>
      <ActionsRow>
        <SmallButton
          disabled={busy}
          aria-label={t.useFor(name)}
          onClick={() => void takeActiveCell(id)}
        >
          {t.use}
        </SmallButton>
        <SmallButton
          disabled={busy}
          aria-label={absent ? t.cancelFor(name) : t.markFor(name)}
          onClick={() =>
            void (absent ? takeBack({ of: "absent", id }) : choose({ kind: "absent", id }))
          }
        >
          {absent ? t.cancel : t.mark}
        </SmallButton>
      </ActionsRow>
    </>
  );
}
