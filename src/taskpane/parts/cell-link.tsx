import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { formatArea, formatRef, type Area, type CellRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { useActions } from "../state/pane-context";

const texts = dictionary(
  { goTo: (place: string) => `转到 ${place}` },
  { goTo: (place) => `Go to ${place}` },
);

const useStyles = makeStyles({
  link: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere", textAlign: "inherit" },
});

interface Props {
  readonly at: CellRef | Area;
  /** What is shown; the place itself when nothing is given. */
  readonly children?: ReactNode;
  /** What a screen reader says before “转到 …”: the number that is the link. */
  readonly says?: string;
  readonly className?: string;
}

const placeOf = (at: CellRef | Area): string => ("row" in at ? formatRef(at) : formatArea(at));

/** A number or a place that jumps to its cell. */
export function CellLink({ at, children, says, className }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { goTo } = useActions();
  const place = placeOf(at);
  const spoken = t.goTo(place.replace("!", " "));
  return (
    <Link
      as="button"
      className={mergeClasses(styles.link, className)}
      aria-label={says === undefined ? spoken : `${says}，${spoken}`}
      title={spoken}
      onClick={() => goTo(at)}
    >
      {children ?? place}
    </Link>
  );
}
