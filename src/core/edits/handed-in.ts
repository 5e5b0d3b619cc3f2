import type { Evaluation } from "../evaluation";
import { registerSheet } from "../figures";
import { settingsSheet } from "./settings";

/**
 * The sheets that stay out of the 报送版, which is 数据表, 评分表 and 汇总表: every payment of a ledger or
 * 序时账, added up or not, the texts of the report, 取数表 and our settings. Any other sheet may hold data
 * that is asked for and stays.
 */
export function sheetsNotHandedIn({ recognition }: Evaluation): readonly string[] {
  const { figures, narrative, memberUnits, tables, issues } = recognition;
  const found = [figures, ...memberUnits.map((unit) => unit.figures)].flatMap(({ found: of }) => [
    ...of.values(),
  ]);
  const ledgers = tables.flatMap(({ kind, sheet }) => (kind === "台账" ? [sheet] : []));
  const journals = issues.flatMap(({ code, at }) =>
    code === "journal-not-used" ? at.map(({ sheet }) => sheet) : [],
  );
  const cells = found.flatMap(({ from }) =>
    from.kind === "cells" ? from.sources.map(({ cell }) => cell.sheet) : [],
  );
  const texts = [...narrative.values()].map(({ at }) => at.sheet);
  const forms = tables.flatMap(({ kind, sheet }) =>
    kind === "台账" || kind === "报告文字" ? [] : [sheet],
  );
  const data = new Set([...cells, ...forms]);
  const out = [...ledgers, ...journals, ...texts].filter((sheet) => !data.has(sheet));
  return [...new Set([...out, registerSheet, settingsSheet])];
}
