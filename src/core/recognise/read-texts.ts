import { findHead, type HeadWords } from "./columns-by-head";
import { comparable } from "./normalise-label";
import { type Page, textsIn } from "./page";
import type { Goals, Written } from "./recognition";
import { writtenAt } from "./written";

/** Rows of a sheet that a reader has used. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

const narrativeHeads: HeadWords<"title" | "text"> = {
  title: /^(?:章节|标题|章节名称|部分)$/,
  text: /^(?:正文|内容|文字|文字内容)$/,
};

/** 报告文字: section title → text, as written. */
export function readNarrative(
  page: Page,
): { readonly sections: readonly (readonly [string, Written])[]; readonly extent: Extent } | null {
  const found = findHead(page, narrativeHeads, (columns) => columns.size === 2);
  if (!found) return null;
  const sections: (readonly [string, Written])[] = [];
  let last: string | null = null;
  for (let row = found.bottom + 1; row < page.height; row += 1) {
    const title = writtenAt(page, row, found.columns.get("title"));
    const text = writtenAt(page, row, found.columns.get("text"));
    last = title?.text ?? last;
    if (text && last !== null) sections.push([last, text]);
  }
  return { sections: joined(sections), extent: { top: found.top, bottom: page.height - 1 } };
}

/** Several rows under one title are its paragraphs. */
function joined(
  sections: readonly (readonly [string, Written])[],
): readonly (readonly [string, Written])[] {
  const texts = new Map<string, Written>();
  for (const [title, written] of sections) {
    const before = texts.get(title);
    texts.set(title, before ? { ...before, text: `${before.text}\n${written.text}` } : written);
  }
  return [...texts];
}

const expected = /^(?:预期|预期目标|年初目标|年度预期目标|预期绩效目标|年度目标)$/;
const achieved = /^(?:实际完成情况|完成情况|实际完成|目标完成情况|全年完成情况)$/;

/** 年度总体目标: 预期 and 实际完成情况, side by side or one under the other. */
export function readGoals(page: Page): { readonly goals: Goals; readonly extent: Extent } | null {
  for (let row = 0; row < page.height; row += 1) {
    const texts = textsIn(page, row).map((cell) => ({ ...cell, word: comparable(cell.text) }));
    const left = texts.find(({ word }) => expected.test(word));
    if (!left) continue;
    const right = texts.find(({ word }) => achieved.test(word));
    if (right) return beside(page, row, left.column, right.column);
    const below = nextWith(page, row, left.column);
    if (below !== null)
      return {
        goals: {
          expected: writtenAt(page, row, left.column + 1),
          achieved: writtenAt(page, below, left.column + 1),
        },
        extent: { top: row, bottom: below },
      };
  }
  return null;
}

function nextWith(page: Page, row: number, column: number): number | null {
  for (let below = row + 1; below < Math.min(row + 6, page.height); below += 1)
    if (
      textsIn(page, below).some(
        (cell) => cell.column === column && achieved.test(comparable(cell.text)),
      )
    )
      return below;
  return null;
}

function beside(
  page: Page,
  head: number,
  left: number,
  right: number,
): { readonly goals: Goals; readonly extent: Extent } {
  const goals: { expected: Written | null; achieved: Written | null } = {
    expected: null,
    achieved: null,
  };
  let bottom = head;
  for (let row = head + 1; row < page.height && row <= head + 20; row += 1) {
    const texts = [writtenAt(page, row, left), writtenAt(page, row, right)];
    goals.expected = appended(goals.expected, texts[0] ?? null);
    goals.achieved = appended(goals.achieved, texts[1] ?? null);
    if (texts.some((text) => text !== null)) bottom = row;
  }
  return { goals, extent: { top: head, bottom } };
}

const appended = (before: Written | null, more: Written | null): Written | null => {
  if (!before || !more) return before ?? more;
  return { ...before, text: `${before.text}\n${more.text}` };
};
