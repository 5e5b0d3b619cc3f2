/** A line of a cell's border: “thin”, “double” … as files say it, and its colour “#RRGGBB”. */
export interface LineLook {
  readonly style: string;
  readonly colour: string;
}

/**
 * How a cell looks, everything said: what the file leaves out stands here with the value it then has.
 * Words (alignments, underlines, line styles) are the file format's own; sizes are points.
 */
export interface CellLook {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strike: boolean;
  readonly colour: string;
  /** null: no fill. Patterns count as their foreground colour. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  /** Degrees, -90 … 90; 180 stands for letters one below the other. */
  readonly rotation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly top: LineLook | null;
  readonly bottom: LineLook | null;
  readonly left: LineLook | null;
  readonly right: LineLook | null;
}

export const sides = ["left", "right", "top", "bottom"] as const;
