import { checkJson, verifyReport } from "../app/verify-report";
import type { Command } from "./arguments";
import { readInput } from "./read-input";
import type { ExitCode, Terminal, Tools } from "./tools";
import { type Language, words } from "./words";

/** 核对 a report against a workbook, or against itself. */
export async function verifyCommand(
  { report, workbook, json, password }: Extract<Command, { kind: "verify" }>,
  tools: Tools,
  { print, status }: Terminal,
  language: Language,
): Promise<ExitCode> {
  const say = words[language];
  status(say.reading);
  const text = tools.readReport(await readInput(report, say));
  const opened =
    workbook === null
      ? null
      : await tools.openWorkbook(
          await readInput(workbook, say),
          password === null ? {} : { password },
        );
  const check = await verifyReport(text, opened?.port ?? null);
  status("");
  const errors = check.findings.filter(({ severity }) => severity === "error");
  if (json) print(JSON.stringify(checkJson(check, language), null, 2));
  else {
    for (const { severity, message, paragraph } of check.findings)
      print(
        `  [${say.severity[severity]}] ${paragraph === null ? "" : `${say.paragraph(paragraph)} `}${message[language]}`,
      );
    const compared = check.matched.length + errors.length;
    if (errors.length === 0) print(workbook === null ? say.consistentAlone : say.agreed(compared));
    else
      print(
        workbook === null ? say.selfDiffers(errors.length) : say.differs(errors.length, compared),
      );
  }
  return errors.length > 0 ? 1 : 0;
}
