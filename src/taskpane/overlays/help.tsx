import { makeStyles } from "@fluentui/react-components";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { Section } from "../parts/section";
import { usePane } from "../state/pane-context";

const texts = dictionary(
  {
    begin: "从哪开始",
    paste: "把决算表、三公表、评分表放进这个文件，点“计算”。打开助手不会写任何格。",
    blank: "手头没有表，就用 ⋯ 里的“生成空白表”，照着填。",
    first: "第一次写进您的评分表前会先问，写了也能一键撤回。",
    numbers: "看数、改数",
    click: "点任何一个数，Excel 就跳到它出自的格。点比率的名字，看它怎么算的、分母还能用哪个。",
    stale: "改了格，助手会说“改过”，点“重新计算”就全跟上。",
    missing: "没找到的数：在表里点那个数，到“数据”里点“就用这格”；真没有，点“没有这项”。",
    hand: "要交的",
    next: "算好后按上面的大按钮往下走：生成汇总表、导出 Word、核对。",
    submission: "要交的工作簿用 ⋯ 里的“另存报送版”：只有数值，没有公式和链接。",
    draft: "还有“必须改”的，汇总表和 Word 都带“草稿”两个字，改完再生成就没了。",
    edited: "Word 让同事改过了，别重新导出，用“报告”里的“刷新 Word 里的数”，字不会丢。",
    print: "汇总表要横着印、要印图，在 ⋯ 里选。",
    safe: "放心的事",
    kept: "您选过的、核实过的都记在这个文件里，明年还在。",
    local: "什么都不上传。助手只打开自己的网页，和微软的一个网页组件。",
    wps: "没有 Excel，用 WPS：存成 .xlsx，用网页版或命令行算，再存回来。",
    version: (version: string) => `版本 ${version}`,
  },
  {
    begin: "Where to begin",
    paste:
      "Put the final accounts, the three-public table and the score table into this file, then Calculate. Opening writes nothing.",
    blank: "No tables at hand: use “Make blank sheets” in ⋯ and fill them in.",
    first: "Before the first write into your score sheet you are asked, and it can be taken back.",
    numbers: "Reading and changing numbers",
    click:
      "Click any number and Excel jumps to the cell it came from. Click a rate's name to see how it is worked out and what else it may be divided by.",
    stale: "Change a cell and the pane says so: Recalculate brings everything up to date.",
    missing:
      "A number that was not found: click it in the sheet, then “Use this cell” in Data; if there is none, “Does not exist”.",
    hand: "Handing in",
    next: "After calculating follow the big button: summary sheet, Word, verify.",
    submission:
      "To hand in the workbook use “Save copy to hand in” in ⋯: values only, no formulas, no links.",
    draft:
      "While something must be changed, summary sheet and Word say draft; make them again afterwards.",
    edited:
      "If colleagues edited the Word file, do not export again: “Update numbers in a Word file” keeps their words.",
    print: "To print the summary sheet across, or with its chart, choose so in ⋯.",
    safe: "Rest assured",
    kept: "What you chose and checked is kept in this file, for next year too.",
    local: "Nothing is uploaded. The pane opens only its own page and a script of Microsoft's.",
    wps: "Without Excel (WPS): save as .xlsx, use the web page or the command line, save back.",
    version: (version) => `Version ${version}`,
  },
);

const chapters = [
  ["begin", ["paste", "blank", "first"]],
  ["numbers", ["click", "stale", "missing"]],
  ["hand", ["next", "submission", "draft", "edited", "print"]],
  ["safe", ["kept", "local", "wps"]],
] as const;

const useStyles = makeStyles({ list: { margin: "4px 0 0", paddingLeft: "20px" } });

/** 使用说明: what a clerk asks in the first week, in the order of the work. */
export function Help() {
  const styles = useStyles();
  const t = useTexts(texts);
  const version = usePane((pane) => pane.version);
  return (
    <>
      {chapters.map(([title, lines]) => (
        <Section key={title} title={t[title]}>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>{t[line]}</li>
            ))}
          </ul>
        </Section>
      ))}
      <p>{t.version(version)}</p>
    </>
  );
}
