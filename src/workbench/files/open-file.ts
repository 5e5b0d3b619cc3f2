import {
  newWorkbook,
  openForRewriting,
  type FileNote,
  type RewritableFile,
} from "../../hosts/xlsx";
import type { Words } from "../../core/issues";
import { FileInBook } from "./file-in-book";
import { arraysAsValues, datesFrom1904 } from "./notes";
import type { OpenedFile } from "./opened-file";
import { readFile, type ReadFile } from "./read-file";

interface Options {
  readonly password?: string;
}

/**
 * Opens a workbook file of any kind: .xlsx and .xlsm whole, .xls, .xlsb and .ods as values.
 * @throws UnreadableFile with words for the user: what is wrong with the file, and what to do.
 */
export async function openFile(
  name: string,
  bytes: Uint8Array,
  options: Options = {},
): Promise<OpenedFile> {
  const file = await openForRewriting(bytes, options);
  return opened(name, file);
}

/** A workbook with one empty sheet, not in any file yet. */
export async function blankFile(name: string): Promise<OpenedFile> {
  const file = newWorkbook();
  await file.port.apply([{ kind: "sheet", sheet: blankSheet }]);
  return opened(name, await openForRewriting(file.bytes()));
}

const blankSheet = {
  name: "Sheet1",
  visibility: "visible",
  cells: [],
  merges: [],
  columnWidths: new Map<number, number>(),
  rowHeights: new Map<number, number>(),
  frozenRows: 0,
  gridlines: true,
  page: null,
  chart: null,
  lists: [],
} as const;

function opened(name: string, file: RewritableFile): OpenedFile {
  const read = readFile(file);
  const notes = [...file.notes.map(({ words }: FileNote) => words), ...shownOtherwise(read)];
  return new FileInBook(savedName(name, file.extension), read, notes);
}

/** “台账.xls” → “台账.xlsx”: what is written is always the newer format. */
const savedName = (name: string, extension: string): string =>
  `${name.replace(/\.[^.]*$/, "")}.${extension}`;

/** What looks or behaves otherwise here than in Excel. */
function shownOtherwise({ snapshot, looks }: ReadFile): readonly Words[] {
  const arrays = looks.sheets.flatMap(({ arrays }) => arrays);
  const [first] = arrays;
  return [
    ...(first ? [arraysAsValues(first, arrays.length)] : []),
    ...(snapshot.date1904 ? [datesFrom1904] : []),
  ];
}
