import type { Figures } from "../figures";
import { formatRef } from "../grid";
import type { Issue } from "../issues";
import type { Table } from "./find-tables";
import type { Meaning } from "./label-meaning";
import { nameAmount } from "./name-amounts";
import type { FiguresRead } from "./read-figures";
import { scopeIssue } from "./scope-issues";
import type { Amount } from "./table-amounts";

/** Named in the sentence; the others are counted. */
const shown = 3;

/** 功能分类 and 经济分类: lines of 收入支出决算总表 that are no figures of ours and need no word. */
const classes =
  /^(?:一般公共服务|外交|国防|公共安全|教育|科学技术|文化|社会保障|社会保险|卫生健康|医疗卫生|节能环保|城乡社区|农林水|交通运输|资源勘探|商业服务业|金融|援助其他|自然资源|国土|住房保障|粮油物资|灾害防治|预备费|债务|转移性|抗疫|其他|国有资本|工资福利|资本性|对个人和家庭|对企业|对社会保障|年初|上年)|(?:补助|上缴)(?:收入|支出)$/;

/**
 * Rows with amounts in a table that figures were taken from, whose labels nobody here understands: one line
 * naming the first few. A table with more such rows than others is a breakdown, of which nothing is said,
 * unless it is 基础数据表, where every row is asked for.
 */
export function rowsNotUnderstood(
  { gathered, basics }: FiguresRead,
  { found }: Figures,
): readonly Issue[] {
  const used = new Set<Table>(
    gathered.candidates.flatMap(({ id, named }) => (found.has(id) ? [named.amount.table] : [])),
  );
  const rows = [...used].flatMap((table) => {
    const { named, strange } = rowsOf(table, gathered);
    return basics.has(table) || strange.length <= named ? strange : [];
  });
  if (rows.length === 0) return [];
  const facts = {
    rows: rows
      .slice(0, shown)
      .map(({ row, cell }) => `“${row[0]?.text ?? ""}”（${formatRef(cell)}）`)
      .join("、"),
    count: String(rows.length),
    more: rows.length > shown,
  };
  return [
    scopeIssue(
      "rows-not-understood",
      facts,
      rows.map(({ cell }) => cell),
    ),
  ];
}

interface Rows {
  /** How many name a figure. */
  readonly named: number;
  /** The first amount of each of the others. */
  readonly strange: readonly Amount[];
}

function rowsOf(table: Table, { amounts }: FiguresRead["gathered"]): Rows {
  const own = amounts.filter(
    (amount) => amount.table === table && amount.reading.kind === "number",
  );
  const named = new Set(own.flatMap((amount) => (nameAmount(amount) ? [keyOf(amount)] : [])));
  const strange = new Map<string, Amount>();
  for (const amount of own)
    if (isStrange(amount) && !named.has(keyOf(amount)) && !strange.has(keyOf(amount)))
      strange.set(keyOf(amount), amount);
  return { named: named.size, strange: [...strange.values()] };
}

const keyOf = ({ cell, labelColumn }: Amount): string =>
  `${String(cell.row)}:${String(labelColumn)}`;

/** A label of its own under a column that is a 数列 of ours. */
function isStrange({ row, head, headCertain }: Amount): boolean {
  const [leaf] = row;
  if (!leaf || !headCertain || !isUnknown(leaf) || classes.test(leaf.text)) return false;
  return head.some(({ core, when }) => core !== null || when !== null);
}

const isUnknown = ({ text, named, doubtful, total, core, ...rest }: Meaning): boolean =>
  [named, doubtful, total, core, rest.relative, rest.fund, rest.role, rest.when].every(
    (one) => one === null,
  ) &&
  (rest.counts === null || rest.counts === "人") &&
  /[\u4e00-\u9fff]{2}/u.test(text);
