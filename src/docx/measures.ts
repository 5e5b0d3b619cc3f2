/** Lengths of GB/T 9704-2012 in twips (1/1440 inch; 20 twips = 1 point), unless a name says otherwise. */

/** 5.1: A4, 210 × 297 mm. */
export const paper = { width: 11906, height: 16838 } as const;

/** 5.2.1: 天头 37 mm, 订口 28 mm, text area 156 × 225 mm; so 35 mm below and 26 mm right. */
export const margin = { top: 2098, right: 1474, bottom: 1984, left: 1587 } as const;

/** Width of the text area, 156 mm. */
export const textWidth = paper.width - margin.left - margin.right;

/** Text area of a landscape page: the same page turned, 225 mm wide. */
export const landscapeTextWidth = paper.height - margin.top - margin.bottom;

/** 7.5: the page number's line is 7 mm below the text area; its foot is then 25 mm above the paper's edge. */
export const footerDistance = 1417;
export const headerDistance = 1134;

/** 5.2.2: 22 lines on 225 mm. 29.0 points would spill the 22nd line; 28.95 does not. */
export const line = 579;
/** Title lines, by practice. */
export const titleLine = 700;

/** Between a table and the text below it: a quarter of a line. */
export const belowTable = 145;

/** 5.2.2: 28 characters on 156 mm is 15.79 points each: 3号 less 848/4096 of a point. */
export const charSpace = -848;
export const charactersPerLine = 28;
/**
 * What makes 28 characters of 3号 fit, in twips a character. The grid itself would do it in Word, but
 * LibreOffice puts every character into a cell as wide as a line is high when charSpace is negative;
 * so the page declares the grid, the styles do not snap to it, and the text is narrowed by this.
 */
export const narrowing = -6;
/** 3号, 16 points: the width of one character before the grid narrows it. */
export const character = 320;
/** Width of one character in the grid. */
export const gridCharacter = textWidth / charactersPerLine;

/** Sizes (字号) in half-points. */
export const size = {
  /** 2号 */ title: 44,
  /** 3号 */ body: 32,
  /** 4号 */ pageNumber: 28,
  /** 小4号 */ table: 24,
  /** 5号 */ tableSmall: 21,
} as const;
