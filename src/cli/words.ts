export type Language = "zh" | "en";

/** What the command line says. Chinese first, English second. */
export const words = {
  zh: {
    usage: [
      "绩效自评助手：命令行",
      "",
      "  evaluate FILE.xlsx [--scheme ID] [--out DIR] [--replace-typed] [--password 密码] [--json]",
      "      算出比率和得分，写出 FILE-自评.xlsx、FILE-自评（报送版）.xlsx、FILE-自评报告.docx。原文件不动。",
      "      --scheme ID       用哪套评分标准（不写：用工作簿里的评分表，没有就用 potou-2022）",
      "      --out DIR         写到哪个文件夹（不写：当前文件夹）",
      "      --replace-typed   评分表里手填的得分换成公式（在副本里）",
      "      --json            只输出一个 JSON",
      "  verify REPORT.docx [--workbook FILE.xlsx] [--json]",
      "      核对报告和工作簿；不给工作簿时只核对报告自身。",
      "  template --out FILE.xlsx [--scheme ID]",
      "      生成空白表。",
      "",
      "退出码：0 没有必须改的；1 有必须改的；2 读不了。",
    ].join("\n"),
    misused: (why: string) => `看不懂这个参数：${why}。用 --help 看用法。`,
    noFile: (file: string) => `找不到文件：${file}。请检查路径。`,
    unwritable: (file: string, why: string) => `写不进去：${file}（${why}）。没有留下半个文件。`,
    unknownScheme: (id: string, known: string) => `没有叫 ${id} 的评分标准。可用：${known}。`,
    reading: "读表",
    calculating: "计算",
    writing: "写文件",
    written: "已写出：",
    grade: (grade: string) => `，等级 ${grade}`,
    total: (total: string, full: string) => `自评得分 ${total} / ${full}`,
    provisional: (points: string) => `暂计 ${points} 分，还有指标没打分`,
    noWeights: "这套指标没有分值。请照财政局通知的附件填好分值再算。",
    scheme: (name: string, verified: string) => `评分标准：${name}（${verified}）`,
    severity: { error: "必须改", warning: "请核实", info: "供参考" },
    noIssues: "没有要处理的问题。",
    valuesOnly: "这种格式只读得到数值，公式和版式没有带过来，输出是新的 .xlsx。",
    blank: (count: number, cells: string) =>
      `报送版里有 ${String(count)} 个格是空的：原来是公式，没有程序算过（${cells}）。用 Excel 打开原文件保存一次再来。`,
    mismatch: (at: string, expected: string, shown: string) =>
      `${at} 应显示 ${expected}，文件里是 ${shown}。请把这个情况告诉我们，不要报送。`,
    agreed: (count: number) => `报告、数据表、评分表一致：对了 ${String(count)} 个数，0 处不同。`,
    consistentAlone: "只看报告自身，没发现前后不一致。",
    differs: (found: number, count: number) =>
      `${String(count)} 个数里 ${String(found)} 个对不上。`,
    selfDiffers: (found: number) => `报告自身有 ${String(found)} 处对不上。`,
    broken: (why: string) => `程序出错：${why}。没有留下半个文件，请把这句话告诉我们。`,
  },
  en: {
    usage: [
      "Budget Self-Evaluation: command line",
      "",
      "  evaluate FILE.xlsx [--scheme ID] [--out DIR] [--replace-typed] [--password TEXT] [--json]",
      "      computes rates and scores; writes FILE-自评.xlsx, FILE-自评（报送版）.xlsx and FILE-自评报告.docx.",
      "      The input file is never written to.",
      "      --scheme ID       scheme to score by (default: the workbook's own, else potou-2022)",
      "      --out DIR         folder to write to (default: the current one)",
      "      --replace-typed   put formulas where points were typed (in the copy)",
      "      --json            print one JSON object and nothing else",
      "  verify REPORT.docx [--workbook FILE.xlsx] [--json]",
      "      checks a report against a workbook, or against itself.",
      "  template --out FILE.xlsx [--scheme ID]",
      "      writes the blank workbook.",
      "",
      "Exit code: 0 nothing must be changed; 1 something must; 2 could not read.",
    ].join("\n"),
    misused: (why: string) => `Cannot understand: ${why}. See --help.`,
    noFile: (file: string) => `No such file: ${file}. Check the path.`,
    unwritable: (file: string, why: string) =>
      `Cannot write ${file} (${why}). No partial file was left.`,
    unknownScheme: (id: string, known: string) => `No scheme is called ${id}. Known: ${known}.`,
    reading: "Reading",
    calculating: "Calculating",
    writing: "Writing",
    written: "Written:",
    grade: (grade: string) => `, grade ${grade}`,
    total: (total: string, full: string) => `Score ${total} / ${full}`,
    provisional: (points: string) => `${points} points so far; some indicators are not scored yet`,
    noWeights: "This scheme has no weights. Fill them in from the bureau's notice and run again.",
    scheme: (name: string, verified: string) => `Scheme: ${name} (${verified})`,
    severity: { error: "Must change", warning: "Please check", info: "For information" },
    noIssues: "Nothing to attend to.",
    valuesOnly:
      "Only values can be read from this format; formulas and layout are not carried over, the output is a new .xlsx.",
    blank: (count: number, cells: string) =>
      `${String(count)} cells of the copy to hand in are blank: formulas that no program ever calculated (${cells}). Save the input once in Excel and run again.`,
    mismatch: (at: string, expected: string, shown: string) =>
      `${at} should show ${expected} but the file shows ${shown}. Please report this; do not submit.`,
    agreed: (count: number) =>
      `Report, data and score card agree: ${String(count)} numbers compared, 0 differences.`,
    consistentAlone: "The report alone shows no contradiction.",
    differs: (found: number, count: number) =>
      `${String(found)} of ${String(count)} numbers do not agree.`,
    selfDiffers: (found: number) => `The report contradicts itself in ${String(found)} places.`,
    broken: (why: string) =>
      `Internal error: ${why}. No partial file was left; please report this line.`,
  },
} as const;

export type Words = (typeof words)[Language];
