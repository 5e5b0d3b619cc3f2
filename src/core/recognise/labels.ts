import type { Item } from "../figures";

/** What a label names. */
export interface Named {
  readonly item: Item;
  /** One of several rows that only together are the item: “政府性基金预算财政拨款收入”. */
  readonly part: string | null;
  /** A close relative that need not be the same (机关运行经费 for 公用经费): used where nothing better is. */
  readonly weak: boolean;
}

/** A wording that may or may not mean the item: never taken, always said. */
export interface Doubtful {
  readonly like: Item;
}

/** Endings that change nothing: 公务接待, 公务接待费, 公务接待费用, 公务接待支出. */
const spent = "(?:费用|经费|费|支出|开支)*(?:合计|总计|共计|小计|总额|总数|金额|数额)*";
const sum = "(?:合计|总计|共计|总额|总数|小计|金额|数额|数)*";
const carried = "(?:结转[和及、]?结余|结余[和及、]?结转|结转|结余)";
const car = "(?:公务用车|公务车辆|公务车|公车|用车)";
const run = "(?:运行[和及、]?维护|运行维修|运行|运维|维护|维修)";

const vocabulary: readonly (readonly [Item, string])[] = [
  ["totalIncome", `(?:本年|当年|全年|年度|实际)?(?:总收入|收入决算|收入)(?:合计|总额|总数|共计)`],
  ["totalIncome", "(?:本年|当年|全年|实际)收入|总收入|实际到位资金|收入总(?=预算)|收入总预算"],
  ["fiscalIncome", `(?:本年)?(?:公共)?财政(?:拨款|补助)收入${sum}|公共财政拨款|财政预算收入`],
  ["nonFiscalSurplusUsed", "使用非财政拨款结余(?:含专用结余|和专用结余)?|用事业基金弥补收支差额"],
  [
    "openingCarryover",
    `(?:年初|上年度?|上年末|期初)(?:财政拨款)?(?:累计)?${carried}(?:资金)?${sum}`,
  ],
  ["grandTotalIncome", "收入总计"],
  ["totalExpenditure", `(?:本年|当年|全年|年度|部门|实际)?支出(?:合计|总额|共计)`],
  [
    "totalExpenditure",
    "(?:本年|当年|全年|实际)支出|总支出|(?:部门|单位)?整体支出(?:合计|总额)?|结算支出",
  ],
  ["totalExpenditure", "(?:部门|单位)?整体支出预算调整"],
  ["basicExpenditure", "(?:部门|单位)?基本支出预算调整"],
  ["basicExpenditure", `(?:部门|单位)?基本支出${sum}`],
  ["personnelExpenditure", `(?:基本支出)?人员(?:经费|支出)(?:支出)?${sum}`],
  ["publicExpenditure", `(?:基本支出)?(?:日常)?公用(?:经费|支出)(?:支出)?${sum}`],
  ["projectExpenditure", `(?:部门|单位)?项目(?:总支出|支出)${sum}`],
  ["keyProjectExpenditure", `重点(?:项目)?支出${sum}`],
  ["surplusDistribution", "结余分配(?:合计)?"],
  [
    "closingCarryover",
    `(?:年末|期末|本年末|本年|当年)(?:财政拨款)?(?:累计)?${carried}(?:资金)?${sum}`,
  ],
  [
    "closingCarryover",
    `(?:部门|累计|财政拨款)?(?:结转[和及、]?结余|结余[和及、]?结转)(?:资金)?${sum}(?:情况)?`,
  ],
  ["closingCarryover", `(?:年末|当年)?无结转结余${sum}|结转下年(?:使用|支出)?`],
  ["grandTotalExpenditure", "支出总计"],
  ["budgetIncrease", "(?:本年|年中|年度)?(?:预算)?(?:调整)?(?:追加|调增)(?:预算)?(?:数|金额|额)?"],
  ["budgetDecrease", "(?:本年|年中|年度)?(?:预算)?(?:调整)?(?:追减|调减)(?:预算)?(?:数|金额|额)?"],
  ["threePublic", `三公${spent}`],
  ["overseasTrips", `(?:因公)?(?:临时)?出(?:国|国境|境国|国出境|国和境外)${spent}`],
  ["officialReception", `公务(?:接待|招待)${spent}`],
  [
    "officialVehicles",
    `${car}(?:购置(?:费)?[和及与、]?(?:${run}|使用)|${run}(?:费)?[和及与、]购置)${spent}|公务(?:用车|车辆)(?:费|费用|经费|支出)+${sum}`,
  ],
  ["vehiclePurchase", `(?:${car}|车辆)购置${spent}`],
  ["vehicleOperation", `(?!公务车辆运行$)${car}${run}${spent}`],
  ["meetings", `会议费(?:支出)?${sum}`],
  ["training", `培训费(?:支出)?${sum}`],
  ["procurement", `(?:政府采购|实际采购)(?:支出|规模|资金)?${sum}(?:情况)?`],
  [
    "fixedAssetsInUse",
    `(?:实际)?在用(?:的)?固定资产(?:账面)?(?:总额|原值|合计|总值)*|固定资产(?:实际)?在用(?:额|数|原值|金额)*`,
  ],
  ["fixedAssets", `(?:所有|全部)?固定资产(?:账面)?(?:总额|原值|合计|总值|总计|金额)*`],
  [
    "staffQuota",
    `(?:单位|部门|人员|核定|批复|实有|行政事业|编委核定的?落实|总)*(?:总)?编制(?:人员|人数|总数|数)?|核定人数`,
  ],
  ["staffOnDuty", `(?:年末|期末|实际|现有)*在(?:职在编|职|编)(?:人员|人数|职工|教职工)*${sum}`],
  ["retirees", `(?:年末)?离退休(?:人员|人数|职工)*${sum}`],
  ["nonQuotaStaff", `编外(?:聘用)?(?:人员|人数|职工)*${sum}`],
  ["plannedTasks", "计划(?:完成)?(?:工作|任务)(?:项)?数"],
  ["completedTasks", "实际完成(?:工作|任务)?(?:项)?数"],
  ["timelyTasks", "(?:按时|及时)完成(?:工作|任务)?(?:项)?数"],
  ["qualifiedTasks", "质量达标(?:工作|任务)?(?:项)?数"],
  ["assignedKeyTasks", "重点工作(?:任务)?(?:交办|下达)(?:项)?数|交办重点工作(?:任务)?(?:项)?数"],
  ["settledKeyTasks", "重点工作(?:任务)?(?:办结|完成)(?:项)?数|办结重点工作(?:任务)?(?:项)?数"],
  ["plannedPaymentProgress", "既定支付进度(?:[与和及]截止日期)?"],
  ["actualPaymentProgress", "实际支付进度"],
];

/** Rows that add up to an item where the item has no row of its own. */
const parts: readonly (readonly [Item, string])[] = [
  ["fiscalIncome", "(?:一般)?公共预算(?:财政)?拨款收入|公共财政预算(?:财政)?拨款收入"],
  ["fiscalIncome", "政府性基金(?:预算)?(?:财政)?(?:拨款)?收入"],
  ["fiscalIncome", "国有资本经营(?:预算)?(?:财政)?(?:拨款)?收入"],
  ["otherIncome", "上级(?:单位)?补助收入|事业收入(?:不含专户资金)?|(?:事业单位)?经营收入|其他收入"],
  ["otherIncome", "附属单位(?:上缴|缴款)(?:收入)?|财政专户管理资金(?:收入)?"],
  ["procurement", "政府采购(?:货物|工程|服务)(?:类)?(?:支出)?(?:金额)?"],
  ["staffQuota", "(?:行政|事业|参公|工勤|政法专项|公务员|机关)编制(?:人员|人数|数)?"],
  ["staffOnDuty", "(?:行政|事业|参公|工勤)(?:人员)?在职(?:人员|人数)?|在编(?:教师|公务员)"],
  ["retirees", "离休(?:人员|人数)*|退休(?:及退职)?(?:人员|人数)*"],
];

const weak: readonly (readonly [Item, string])[] = [
  ["publicExpenditure", "(?:行政参公单位)?机关运行(?:经费)(?:支出)?(?:合计)?"],
];

/** Words that published reports use for these figures and for others as well. */
const doubtful: readonly (readonly [Item, string])[] = [
  ["staffOnDuty", "实有(?:人数|人员|在职人员|在职人数)|共有职工|职工人数|现有人数"],
  ["publicExpenditure", "商品[和与]服务支出"],
  ["officialVehicles", "公务车辆运行"],
  ["vehicleOperation", `车辆${run}${spent}`],
  ["officialReception", "(?:业务)?(?:接待|招待)费(?:用)?"],
  ["totalExpenditure", "年度资金总额|资金总额"],
  ["closingCarryover", "基本支出结转|项目支出结转[和及]?结余|结余|结转|结余资金|结转资金"],
  ["fixedAssets", "(?:行政事业性)?国有资产(?:占有|占用)?(?:使用)?(?:情况|总额)?|资产总额|资产总计"],
  ["procurement", "政府采购预算执行"],
];

const anchored = (
  entries: readonly (readonly [Item, string])[],
): readonly { readonly item: Item; readonly form: RegExp }[] =>
  entries.map(([item, form]) => ({ item, form: new RegExp(`^(?:${form})$`) }));

const wholes = anchored(vocabulary);
const partForms = anchored(parts);
const weakForms = anchored(weak);
const doubtfulForms = anchored(doubtful);

/** One look tells most texts of a workbook from all labels; only the others are asked which. */
const anyOf = (...tables: readonly (readonly (readonly [Item, string])[])[]): RegExp =>
  new RegExp(`^(?:${tables.flatMap((table) => table.map(([, form]) => form)).join("|")})$`);

const anyNamed = anyOf(vocabulary, parts, weak);
const anyDoubtful = anyOf(doubtful);

/** The item a bare label names, by vocabulary alone; null for every other word. */
export function itemNamed(label: string): Named | null {
  if (!anyNamed.test(label)) return null;
  const whole = wholes.find(({ form }) => form.test(label));
  if (whole) return { item: whole.item, part: null, weak: false };
  const part = partForms.find(({ form }) => form.test(label));
  if (part) return { item: part.item, part: label, weak: false };
  const relative = weakForms.find(({ form }) => form.test(label));
  return relative ? { item: relative.item, part: null, weak: true } : null;
}

/** The item a label might mean but need not (labels that published reports use both ways). */
export function doubtfulItem(label: string): Doubtful | null {
  if (!anyDoubtful.test(label)) return null;
  const found = doubtfulForms.find(({ form }) => form.test(label));
  return found ? { like: found.item } : null;
}
