import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The .xlsx with sheets called otherwise, where no formula names them. */
export function withSheetNames(
  bytes: Uint8Array,
  names: Readonly<Record<string, string>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  const part = "xl/workbook.xml";
  const book = Object.entries(names).reduce(
    (text, [from, to]) => text.replace(`name="${from}"`, `name="${to}"`),
    strFromU8(parts[part] ?? new Uint8Array()),
  );
  return zipSync({ ...parts, [part]: strToU8(book) });
}
