import { checkJson, verifyReport } from "../app/verify-report";
import type { ReportCheck } from "../core/consistency";
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
  if (json) print(JSON.stringify(checkJson(check, language), null, 2));
  else printCheck(check, workbook === null, print, language);
  return errorsIn(check) > 0 ? 1 : 0;
}

const errorsIn = ({ findings }: ReportCheck): number =>
  findings.filter(({ severity }) => severity === "error").length;

function printCheck(
  check: ReportCheck,
  alone: boolean,
  print: Terminal["print"],
  language: Language,
): void {
  const say = words[language];
  for (const { severity, message } of check.findings)
    print(`  [${say.severity[severity]}] ${message[language]}`);
  const errors = errorsIn(check);
  const compared = check.matched.length + errors;
  if (alone) print(errors === 0 ? say.consistentAlone : say.selfDiffers(errors));
  else print(errors === 0 ? say.agreed(compared) : say.differs(errors, compared));
}
