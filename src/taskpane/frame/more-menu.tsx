import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";

import type { Choices } from "../../core/recognise";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    more: "更多",
    scheme: "换评分标准",
    unit: (next: string) => `金额改用${next}`,
    template: "生成空白表",
    landscape: "横向打印（带评分标准）",
    chart: "打印时带图",
    sample: "看示例（另开一个文件）",
    noSample: "看示例：这个 Excel 不能另开文件",
    restore: "撤回本次写入",
    submission: "另存报送版",
    look: "重新读表",
    help: "使用说明",
    language: "English",
  },
  {
    more: "More",
    scheme: "Change scheme",
    unit: (next) => `Show amounts in ${next}`,
    template: "Make blank sheets",
    landscape: "Print across (with the rules)",
    chart: "Print the chart",
    sample: "Open the sample (another file)",
    noSample: "Sample: this Excel cannot open another file",
    restore: "Take back the last write",
    submission: "Save copy to hand in",
    look: "Read the sheets again",
    help: "How to use",
    language: "中文",
  },
);

/** ⋯ ; open at once, because a click on the button that stood here asked for it. */
export function MoreMenu() {
  const t = useTexts(texts);
  const choices = usePane((pane) => pane.look?.evaluation.recognition.choices);
  const ticked = [
    ...(choices?.landscape === true ? ["landscape"] : []),
    ...(choices?.chartPrinted === true ? ["chart"] : []),
  ];
  return (
    <Menu inline defaultOpen hasCheckmarks checkedValues={{ print: ticked }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={t.more}
          title={t.more}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <Settings />
          <PrintChoices choices={choices} />
          <MenuDivider />
          <Work />
          <MenuDivider />
          <Guide />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Settings() {
  const t = useTexts(texts);
  const shownUnit = usePane((pane) => pane.shownUnit);
  const { open, setShownUnit } = useActions();
  const otherUnit = shownUnit === "元" ? "万元" : "元";
  return (
    <>
      <MenuItem onClick={() => open({ kind: "scheme" })}>{t.scheme}</MenuItem>
      <MenuItem onClick={() => setShownUnit(otherUnit)}>{t.unit(otherUnit)}</MenuItem>
    </>
  );
}

function Work() {
  const t = useTexts(texts);
  const canRestore = usePane((pane) => pane.canRestore);
  const canOpenNew = usePane((pane) => pane.canOpenNew);
  const busy = usePane((pane) => pane.busy !== null);
  const actions = useActions();
  return (
    <>
      <MenuItem disabled={busy} onClick={() => void actions.makeTemplate()}>
        {t.template}
      </MenuItem>
      <MenuItem disabled={!canOpenNew || busy} onClick={() => void actions.openSample()}>
        {canOpenNew ? t.sample : t.noSample}
      </MenuItem>
      <MenuItem disabled={busy} onClick={() => void actions.saveSubmission()}>
        {t.submission}
      </MenuItem>
      <MenuItem disabled={!canRestore || busy} onClick={() => void actions.restore()}>
        {t.restore}
      </MenuItem>
      <MenuItem disabled={busy} onClick={() => void actions.lookAgain()}>
        {t.look}
      </MenuItem>
    </>
  );
}

function Guide() {
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const { open, setLanguage } = useActions();
  return (
    <>
      <MenuItem onClick={() => open({ kind: "help" })}>{t.help}</MenuItem>
      <MenuItem onClick={() => setLanguage(language === "zh" ? "en" : "zh")}>{t.language}</MenuItem>
    </>
  );
}

/** How the summary sheet is printed; both are kept in the workbook. */
function PrintChoices({ choices }: { readonly choices: Choices | undefined }) {
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { choosePrint } = useActions();
  if (!choices) return null;
  const { landscape, chartPrinted } = choices;
  return (
    <>
      <MenuItemCheckbox
        persistOnClick={false}
        name="print"
        value="landscape"
        disabled={busy}
        onClick={() => void choosePrint("landscape", !landscape)}
      >
        {t.landscape}
      </MenuItemCheckbox>
      <MenuItemCheckbox
        persistOnClick={false}
        name="print"
        value="chart"
        disabled={busy}
        onClick={() => void choosePrint("chart-printed", !chartPrinted)}
      >
        {t.chart}
      </MenuItemCheckbox>
    </>
  );
}
