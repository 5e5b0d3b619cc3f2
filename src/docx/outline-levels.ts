import { elementName } from "./word-markup";
import { readXml } from "./xml-events";

/** A style's own outline level, from 1, or the style it takes it from. */
interface Style {
  level: number | null;
  basedOn: string | null;
}

/** Word's ten outline levels: 0 … 8 are headings, 9 is body text. */
export function headingLevel(value: string | null): number | null {
  return value !== null && /^[0-8]$/.test(value) ? value.charCodeAt(0) - 47 : null;
}

/** Word knows its own headings by name, with or without a level written down. */
function builtInLevel(name: string | null): number | null {
  const digit = /^heading ([1-9])$/i.exec(name ?? "")?.[1];
  return digit === undefined ? null : digit.charCodeAt(0) - 48;
}

/** What an element says about the style it stands in. */
function note(style: Style, name: string, value: string | null): void {
  if (name === "w:basedOn") style.basedOn = value;
  if (name === "w:outlineLvl") style.level = headingLevel(value);
  if (name === "w:name") style.level = builtInLevel(value);
}

function declaredStyles(stylesXml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  readXml(stylesXml, "word/styles.xml", {
    open: (tag) => {
      const name = elementName(tag.namespace, tag.local);
      if (name === "w:style") {
        current = { level: null, basedOn: null };
        styles.set(tag.attribute("styleId") ?? "", current);
      } else if (current !== null) {
        note(current, name, tag.attribute("val"));
      }
    },
    close: () => undefined,
  });
  return styles;
}

function levelOf(id: string, styles: ReadonlyMap<string, Style>): number | null {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const style: Style | undefined = styles.get(at);
    const level = style?.level ?? null;
    if (level !== null) return level;
    at = style?.basedOn ?? null;
  }
  return null;
}

/** Outline level of each paragraph style by its id, 1 for 标题 1; styles of body text are not in it. */
export function outlineLevels(stylesXml: string | null): ReadonlyMap<string, number> {
  const styles = stylesXml === null ? new Map<string, Style>() : declaredStyles(stylesXml);
  const levels = new Map<string, number>();
  for (const id of styles.keys()) {
    const level = levelOf(id, styles);
    if (level !== null) levels.set(id, level);
  }
  return levels;
}
