/** Excel.BorderLineStyle and Excel.BorderWeight. */
export type BorderStyle =
  "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface Border {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  /** `#RRGGBB` */
  readonly color: string;
}

export type Side = "top" | "bottom" | "left" | "right";

/** Everything a cell's format has, as Excel's own defaults. Sizes in points, colours `#RRGGBB`. */
export const DEFAULT_STYLE = {
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontName: "等线",
  fontSize: 11,
  fontColor: "#000000",
  /** No fill reads as white, which is undocumented. */
  fill: "#FFFFFF",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  shrink: false,
  orientation: 0,
  locked: true,
  formulaHidden: false,
  top: null as Border | null,
  bottom: null as Border | null,
  left: null as Border | null,
  right: null as Border | null,
};

export type CellStyle = typeof DEFAULT_STYLE;
export type StyleKey = keyof CellStyle;

/** Only what differs from the default, or from the column's style; absent keys inherit. */
export type StylePatch = { readonly [K in StyleKey]?: CellStyle[K] };

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  orange: "#FFA500",
};

/** `#rrggbb` or a CSS name → `#RRGGBB`; null for anything else. */
export function colour(text: unknown): string | null {
  if (typeof text !== "string") return null;
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return NAMED_COLOURS[text.toLowerCase()] ?? null;
}
