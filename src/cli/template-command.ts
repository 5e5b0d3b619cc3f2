import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

import { blankWorkbook } from "../app/blank-workbook";
import { defaultSchemeId } from "../core/score";
import { schemeById, schemes } from "../schemes";
import type { Command } from "./arguments";
import { CannotGoOn, type ExitCode, type Terminal, type Tools } from "./tools";
import { writeWhole } from "./whole-file";
import { type Language, words } from "./words";

/** 生成空白表: the workbook of docs/workbook.md §2 with the rows of a scheme. */
export async function templateCommand(
  { out, scheme }: Extract<Command, { kind: "template" }>,
  tools: Tools,
  terminal: Terminal,
  language: Language,
): Promise<ExitCode> {
  const say = words[language];
  const chosen = schemeById(scheme ?? defaultSchemeId);
  if (!chosen)
    throw new CannotGoOn(say.unknownScheme(scheme ?? "", schemes.map(({ id }) => id).join("、")));
  const workbook = tools.newWorkbook();
  await blankWorkbook(workbook.port, chosen);
  await mkdir(dirname(out), { recursive: true });
  await writeWhole([{ path: out, bytes: workbook.bytes() }]);
  terminal.print(say.written);
  terminal.print(`  ${out}`);
  return 0;
}
