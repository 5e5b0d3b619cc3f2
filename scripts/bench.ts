/**
 * `npm run bench`: read → evaluate → write of a ledger of 1k, 10k and 100k rows × 12 columns, time and
 * peak memory, beside a bare inflate and byte scan of the same file in the same run: quote the ratio.
 * Then the report, cold and warm, and 计算 inside Excel. Nothing here passes or fails; a shared machine varies fourfold.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { ledgerFile } from "./bench/ledger-file";

const measure = fileURLToPath(new URL("bench/measure.ts", import.meta.url));
const inExcel = fileURLToPath(new URL("../test/bench/excel.ts", import.meta.url));
const sample = fileURLToPath(new URL("../assets/samples/potou-2022.xlsx", import.meta.url));

function run(kind: string, file: string): Readonly<Record<string, number>> {
  const printed = execFileSync(process.execPath, ["--import", "tsx", measure, kind, file], {
    encoding: "utf8",
    maxBuffer: 1 << 24,
  });
  return JSON.parse(printed) as Record<string, number>;
}

const ms = (value = 0): string => `${value.toFixed(0)} ms`.padStart(9);

const folder = mkdtempSync(join(tmpdir(), "bench-"));
try {
  console.log(
    "rows      scan      read  evaluate+apply  bytes()   total   × scan   peak MB (scan)",
  );
  for (const rows of [1000, 10_000, 100_000]) {
    const file = join(folder, `ledger-${String(rows)}.xlsx`);
    writeFileSync(file, ledgerFile(rows));
    const floor = run("scan", file);
    const pack = run("pack", file);
    const total = (pack["read"] ?? 0) + (pack["evaluated"] ?? 0) + (pack["written"] ?? 0);
    const ratio = (total / (floor["scan"] ?? 1)).toFixed(1);
    console.log(
      `${String(rows).padEnd(7)}${ms(floor["scan"])} ${ms(pack["read"])}       ${ms(pack["evaluated"])} ${ms(pack["written"])} ${ms(total)}  ${ratio.padStart(6)}   ${(pack["peak"] ?? 0).toFixed(0)} (${(floor["peak"] ?? 0).toFixed(0)})`,
    );
  }
  const report = run("report", sample);
  console.log(`report .docx: cold ${ms(report["cold"])}, warm ${ms(report["warm"])}`);
  execFileSync(process.execPath, ["--import", "tsx", inExcel], { stdio: "inherit" });
} finally {
  rmSync(folder, { recursive: true });
}
