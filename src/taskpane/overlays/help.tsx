import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { usePane } from "../state/pane-context";

const texts = dictionary(
  {
    one: "把决算表、三公表、评分表放进这个文件，点“计算”。打开助手不会写任何格。",
    two: "点任何一个数，Excel 就跳到它出自的格。改了格，助手会说“改过”，点“重新计算”。",
    three: "算好后按上面的大按钮往下走：生成汇总表、导出 Word、核对。",
    four: "要交的工作簿用 ⋯ 里的“另存报送版”：只有数值，没有公式和链接。",
    five: "您选过的、核实过的都记在这个文件里，明年还在。",
    six: "什么都不上传。助手只打开自己的网页和 office.js。",
    seven: "没有 Excel，用 WPS：存成 .xlsx，用网页版或命令行算，再存回来。",
    version: (version: string) => `版本 ${version}`,
  },
  {
    one: "Put the final accounts, the three-public table and the score table into this file, then Calculate. Opening writes nothing.",
    two: "Click any number and Excel jumps to the cell it came from. Change a cell and the pane says so: Recalculate.",
    three: "Then follow the big button: summary sheet, Word, verify.",
    four: "To hand in the workbook use “Save copy to hand in” in ⋯: values only, no formulas, no links.",
    five: "What you chose and checked is kept in this file, for next year too.",
    six: "Nothing is uploaded. The pane opens only its own page and office.js.",
    seven: "Without Excel (WPS): save as .xlsx, use the web page or the command line, save back.",
    version: (version) => `Version ${version}`,
  },
);

/** 使用说明, short enough to be read. */
export function Help() {
  const t = useTexts(texts);
  const version = usePane((pane) => pane.version);
  return (
    <>
      <ol>
        {[t.one, t.two, t.three, t.four, t.five, t.six, t.seven].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <p>{t.version(version)}</p>
    </>
  );
}
