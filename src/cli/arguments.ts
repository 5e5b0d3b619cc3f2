import { parseArgs } from "node:util";

import type { Language } from "./words";

export type Command =
  | {
      readonly kind: "evaluate";
      readonly file: string;
      readonly out: string;
      readonly scheme: string | null;
      readonly replaceTyped: boolean;
      readonly json: boolean;
      readonly password: string | null;
    }
  | {
      readonly kind: "verify";
      readonly report: string;
      readonly workbook: string | null;
      readonly json: boolean;
      readonly password: string | null;
    }
  | { readonly kind: "template"; readonly out: string; readonly scheme: string | null }
  | { readonly kind: "help"; readonly of: string | null }
  /** The call cannot be understood; `why` names the argument. */
  | { readonly kind: "misused"; readonly of: string | null; readonly why: string };

const options = {
  out: { type: "string" },
  scheme: { type: "string" },
  workbook: { type: "string" },
  password: { type: "string" },
  "replace-typed": { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** What the command line asks for. Never throws: a call that makes no sense is `misused`. */
export function readArguments(argv: readonly string[]): Command {
  const [name = null, ...rest] = argv;
  if (name === null || name === "--help" || name === "-h") return { kind: "help", of: null };
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
    if (values.help === true) return { kind: "help", of: name };
    return commandOf(name, values, positionals);
  } catch (error) {
    return {
      kind: "misused",
      of: name,
      why: error instanceof Error ? error.message : String(error),
    };
  }
}

type Values = ReturnType<
  typeof parseArgs<{ options: typeof options; allowPositionals: true }>
>["values"];

function commandOf(name: string, values: Values, positionals: readonly string[]): Command {
  const [file = null, ...more] = positionals;
  const make = makers[name];
  if (!make) return { kind: "misused", of: name, why: name };
  if (more.length > 0) return { kind: "misused", of: name, why: more.join(" ") };
  return make(file, values);
}

type Maker = (file: string | null, values: Values) => Command;

const misused = (of: string, why: string): Command => ({ kind: "misused", of, why });

const common = ({ json, password }: Values) => ({
  json: json === true,
  password: password ?? null,
});

const makers: Readonly<Record<string, Maker>> = {
  evaluate: (file, values) =>
    file === null
      ? misused("evaluate", "FILE.xlsx")
      : { kind: "evaluate", file, ...evaluation(values), ...common(values) },
  verify: (file, values) =>
    file === null
      ? misused("verify", "REPORT.docx")
      : { kind: "verify", report: file, workbook: values.workbook ?? null, ...common(values) },
  template: (file, { out, scheme }) =>
    file === null && out !== undefined
      ? { kind: "template", out, scheme: scheme ?? null }
      : misused("template", file ?? "--out FILE.xlsx"),
};

const evaluation = ({ out, scheme, "replace-typed": replaceTyped }: Values) => ({
  out: out ?? ".",
  scheme: scheme ?? null,
  replaceTyped: replaceTyped === true,
});

/** Chinese unless the machine speaks English: `LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "";
  return locale.toLowerCase().startsWith("en") ? "en" : "zh";
}
