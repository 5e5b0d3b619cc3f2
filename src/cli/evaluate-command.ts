import { basename, extname, join } from "node:path";
import { mkdir } from "node:fs/promises";

import { handedIn } from "../app/handed-in";
import { makePack, type Pack } from "../app/make-pack";
import { resultJson } from "../app/result-json";
import { formatFixed, formatPercent } from "../core/decimal";
import { isNoAnswer, noAnswerWords } from "../core/expression";
import { type CellRef, formatRef } from "../core/grid";
import type { Issue } from "../core/issues";
import { schemeById, schemes } from "../schemes";
import type { Command } from "./arguments";
import { freeNames } from "./free-names";
import { readInput } from "./read-input";
import { CannotGoOn, type ExitCode, type OpenFile, type Terminal, type Tools } from "./tools";
import { writeWhole } from "./whole-file";
import { type Language, words } from "./words";

type EvaluateCommand = Extract<Command, { kind: "evaluate" }>;

/**
 * Workbook in; evaluated workbook, 报送版 and report out, all three or none. The input is never written
 * to: the names carry “-自评”, and an output that would fall on the input is refused.
 */
export async function evaluateCommand(
  command: EvaluateCommand,
  tools: Tools,
  terminal: Terminal,
  language: Language,
): Promise<ExitCode> {
  const say = words[language];
  if (command.scheme !== null && !schemeById(command.scheme))
    throw new CannotGoOn(say.unknownScheme(command.scheme, schemes.map(({ id }) => id).join("、")));
  terminal.status(say.reading);
  const bytes = await readInput(command.file, say);
  const workbook = await tools.openWorkbook(bytes, passwordOf(command));
  const pack = await makePack(workbook.port, command, (step) => {
    terminal.status(step === "write" ? say.writing : say.calculating);
  });
  if (pack.mismatches.length > 0) throw new CannotGoOn(mismatchLine(pack, language));
  const { files, blank } = await filesOf(command, workbook, pack, tools);
  await mkdir(command.out, { recursive: true });
  await writeWhole(files);
  terminal.status("");
  if (command.json) terminal.print(JSON.stringify(resultJson(pack.evaluation, language), null, 2));
  else {
    for (const note of workbook.notes) terminal.print(note.words[language]);
    if (blank.length > 0) terminal.print(blankLine(blank, language));
    printPack(
      pack,
      files.map(({ path }) => path),
      terminal.print,
      language,
    );
  }
  return pack.evaluation.issues.some(({ severity }) => severity === "error") ? 1 : 0;
}

const passwordOf = ({ password }: EvaluateCommand) => (password === null ? {} : { password });

async function filesOf(
  { file, out }: EvaluateCommand,
  workbook: OpenFile,
  pack: Pack,
  tools: Tools,
) {
  const stem = join(out, basename(file, extname(file)));
  const working = workbook.bytes();
  const draft = pack.report.draft ? "（草稿）" : "";
  const { evaluation } = pack;
  const copy = tools.submissionCopy(working, handedIn(await workbook.port.read(), evaluation));
  const files = freeNames([
    { stem: `${stem}-自评`, extension: workbook.extension, bytes: working },
    {
      stem: `${stem}-自评（报送版）${draft}`,
      extension: "xlsx",
      bytes: copy.bytes,
    },
    {
      stem: `${stem}-自评报告${draft}`,
      extension: "docx",
      bytes: await tools.writeReport(pack.report),
    },
  ]);
  return { files, blank: copy.blank };
}

function blankLine(blank: readonly CellRef[], language: Language): string {
  const named = blank.slice(0, 5).map(formatRef).join("、");
  return words[language].blank(blank.length, blank.length > 5 ? `${named}…` : named);
}

function mismatchLine({ mismatches }: Pack, language: Language): string {
  return mismatches
    .map(({ at, expected, shown }) => words[language].mismatch(formatRef(at), expected, shown))
    .join(" ");
}

function printPack(
  { evaluation }: Pack,
  paths: readonly string[],
  print: Terminal["print"],
  language: Language,
): void {
  const say = words[language];
  const { card, rates } = evaluation;
  print(say.scheme(card.scheme.name, card.scheme.verified));
  for (const { definition, value, formulaText } of rates.values()) {
    const term = language === "zh" ? definition.term : definition.english;
    const shown = isNoAnswer(value) ? noAnswerWords[value.because] : formatPercent(value);
    print(`  ${term}  ${shown}  ${formulaText}`);
  }
  print(scoreLine(evaluation.card, language));
  printIssues(evaluation.issues, print, language);
  print(say.written);
  for (const path of paths) print(`  ${path}`);
}

function scoreLine(card: Pack["evaluation"]["card"], language: Language): string {
  const say = words[language];
  if (card.total !== null)
    return (
      say.total(formatFixed(card.total), formatFixed(card.full)) +
      (card.grade === null ? "" : say.grade(card.grade))
    );
  return card.because === "weights-missing"
    ? say.noWeights
    : say.provisional(card.provisional === null ? "0.00" : formatFixed(card.provisional));
}

/** One line an issue, gravest first: severity, sentence, cells. */
function printIssues(
  issues: readonly Issue[],
  print: (text: string) => void,
  language: Language,
): void {
  const say = words[language];
  if (issues.length === 0) print(say.noIssues);
  for (const { severity, message, at } of issues) {
    const cells = at.slice(0, 3).map(formatRef).join("、");
    const more = at.length > 3 ? "…" : "";
    print(
      `  [${say.severity[severity]}] ${message[language]}${cells === "" ? "" : `  ${cells}${more}`}`,
    );
  }
}
