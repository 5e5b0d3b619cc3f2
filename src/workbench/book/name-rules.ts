import { parseA1 } from "../../core/grid";
import { ExcelError } from "./excel-error";

/**
 * Refuses a sheet name Excel would refuse: blank, over 31 UTF-16 units, one of / \ ? * : [ ], an
 * apostrophe at either end, “History”. Full-width look-alikes are allowed, as far as is known.
 */
export function checkSheetName(name: unknown): asserts name is string {
  const allowed =
    typeof name === "string" &&
    name.trim() !== "" &&
    name.length <= 31 &&
    !/[/\\?*:[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!allowed) throw new ExcelError("InvalidArgument");
}

/** Refuses a defined name Excel would refuse; letters of any script are letters. */
export function checkDefinedName(name: unknown): asserts name is string {
  const allowed =
    typeof name === "string" &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\]*$/u.test(name) &&
    !/^(?:[rc]|true|false|r\d*c\d*)$/i.test(name) &&
    parseA1(name) === null;
  if (!allowed) throw new ExcelError("InvalidArgument");
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
