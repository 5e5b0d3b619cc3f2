import { decimal, doubleOf } from "../decimal";
import { refIn } from "../grid";
import { findHead, type HeadWords } from "./columns-by-head";
import { comparable, plainText } from "./normalise-label";
import { type Page, textsIn } from "./page";
import type { TeamMember, Written, WrittenNumber } from "./recognition";
import type { Extent } from "./read-texts";
import { cellText, writtenNumber } from "./written";

const heads: HeadWords<"number" | "name" | "post" | "role"> = {
  number: /^序号$/,
  name: /^(?:成员)?姓名$/,
  post: /^(?:职务|职称|职务职称|职务\/职称|单位及职务|单位职务)$/,
  role: /^(?:组内|小组)?(?:分工|职责|角色|任职|职务)$/,
};

/** 自评工作小组 and the rows it takes. */
export interface TeamRead {
  readonly team: readonly TeamMember[];
  readonly extent: Extent;
}

/** Reads the table of the 自评工作小组: one member a row, blank rows skipped. */
export function readTeam(page: Page): TeamRead | null {
  const found = findHead(
    page,
    heads,
    (columns) => columns.has("name") && (columns.has("post") || columns.has("role")),
  );
  const nameColumn = found?.columns.get("name");
  if (!found || nameColumn === undefined) return null;
  const team: TeamMember[] = [];
  let bottom = found.bottom;
  for (let row = found.bottom + 1; row < page.height; row += 1) {
    const name = cellText(page, row, nameColumn);
    const others = textsIn(page, row).filter(({ column }) => column !== nameColumn);
    if (name === "" && others.length > 0 && !isMember(page, row, found.columns)) break;
    if (name === "" || /^(?:合计|小计)$/.test(comparable(name))) continue;
    bottom = row;
    team.push({
      name: { text: name.replace(/\s/g, ""), at: refIn(page.sheet, row, nameColumn) },
      post: cellText(page, row, found.columns.get("post")),
      role: cellText(page, row, found.columns.get("role")),
    });
  }
  return { team, extent: { top: found.top, bottom } };
}

/** A row with a post but no name yet is still of the table. */
const isMember = (page: Page, row: number, columns: ReadonlyMap<string, number>): boolean =>
  cellText(page, row, columns.get("post")) !== "" ||
  cellText(page, row, columns.get("role")) !== "";

const chinese = "一二三四五六七八九十";
const stated =
  /(?:由|共|共计|小组|成员|合计)[^\d一二三四五六七八九十，。；]{0,12}?([\d]{1,3}|[一二三四五六七八九十]{1,3})(?:人|名)(?:同志|成员)?(?:组成|构成)?/;

function countOf(digits: string): number {
  if (/^\d+$/.test(digits)) return doubleOf(decimal(digits));
  const [tens = "", ones = ""] = digits.includes("十") ? digits.split("十") : ["0", digits];
  const value = (digit: string, blank: number): number =>
    digit === "" ? blank : digit === "0" ? 0 : chinese.indexOf(digit) + 1;
  return value(tens, 1) * 10 + value(ones, 0);
}

/** “评价小组由6人组成” in a text about the group; null where it states no number. */
export function teamSizeIn({ text, at }: Written): WrittenNumber | null {
  const plain = plainText(text);
  const sentence = plain
    .split(/[。；;]/)
    .find((part) => /小组|工作组|领导组/.test(part) && stated.test(part));
  const match = sentence === undefined ? null : stated.exec(sentence);
  if (match?.[1] === undefined) return null;
  const value = decimal(String(countOf(match[1])));
  return { value, as: value.toFixed(), at, numeric: false };
}

const sizeKey = /^(?:自评)?(?:工作)?(?:小组)?(?:人数|成员数|小组人数|成员人数)$/;

/** “小组人数 | 6” or “由6人组成” on a sheet. */
export function teamSizeOn(page: Page): WrittenNumber | null {
  for (let row = 0; row < page.height; row += 1)
    for (const { column, text } of textsIn(page, row)) {
      const beside = sizeKey.test(comparable(text)) ? writtenNumber(page, row, column + 1) : null;
      const found = beside ?? teamSizeIn({ text, at: refIn(page.sheet, row, column) });
      if (found) return found;
    }
  return null;
}
