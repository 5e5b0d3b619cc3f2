import { readReport, UnreadableReport, writeReport } from "../docx";
import {
  newWorkbook,
  openWorkbook,
  submissionCopy,
  UnreadableFile,
  UnwritableEdit,
} from "../hosts/xlsx";
import { type Command, languageOf, readArguments } from "./arguments";
import { evaluateCommand } from "./evaluate-command";
import { templateCommand } from "./template-command";
import { CannotGoOn, type ExitCode, type Terminal, type Tools } from "./tools";
import { verifyCommand } from "./verify-command";
import { type Language, words } from "./words";

const tools: Tools = {
  openWorkbook,
  newWorkbook,
  submissionCopy,
  writeReport,
  readReport,
};

const terminal: Terminal = {
  print: (text) => {
    process.stdout.write(`${text}\n`);
  },
  complain: (text) => {
    process.stderr.write(`${text}\n`);
  },
  status: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  },
};

async function run(command: Command, language: Language): Promise<ExitCode> {
  switch (command.kind) {
    case "help":
      terminal.print(words[language].usage);
      return 0;
    case "misused":
      throw new CannotGoOn(words[language].misused(command.why));
    case "evaluate":
      return evaluateCommand(command, tools, terminal, language);
    case "verify":
      return verifyCommand(command, tools, terminal, language);
    case "template":
      return templateCommand(command, tools, terminal, language);
  }
}

/** One line that says why and what to do. */
function lineOf(error: unknown, language: Language): string {
  if (error instanceof CannotGoOn) return error.message;
  if (
    error instanceof UnreadableFile ||
    error instanceof UnwritableEdit ||
    error instanceof UnreadableReport
  )
    return error.words[language];
  return words[language].broken(error instanceof Error ? error.message : String(error));
}

const language = languageOf(process.env);
try {
  process.exitCode = await run(readArguments(process.argv.slice(2)), language);
} catch (error) {
  terminal.status("");
  terminal.complain(lineOf(error, language));
  process.exitCode = 2;
}
