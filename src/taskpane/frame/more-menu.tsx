import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    more: "更多",
    scheme: "换评分标准",
    unit: (next: string) => `金额改用${next}`,
    template: "生成空白表",
    sample: "看示例（另开一个文件）",
    noSample: "看示例：这个 Excel 不能另开文件",
    restore: "撤回本次写入",
    submission: "另存报送版",
    look: "重新看一遍",
    help: "使用说明",
    language: "English",
  },
  {
    more: "More",
    scheme: "Change scheme",
    unit: (next) => `Show amounts in ${next}`,
    template: "Make blank sheets",
    sample: "Open the sample (another file)",
    noSample: "Sample: this Excel cannot open another file",
    restore: "Take back the last write",
    submission: "Save copy to hand in",
    look: "Look again",
    help: "How to use",
    language: "中文",
  },
);

/** ⋯ ; open at once, because a click on the button that stood here asked for it. */
export function MoreMenu() {
  const t = useTexts(texts);
  const shownUnit = usePane((pane) => pane.shownUnit);
  const language = usePane((pane) => pane.language);
  const canRestore = usePane((pane) => pane.canRestore);
  const canOpenNew = usePane((pane) => pane.canOpenNew);
  const busy = usePane((pane) => pane.busy !== null);
  const actions = useActions();
  const otherUnit = shownUnit === "元" ? "万元" : "元";
  return (
    <Menu defaultOpen>
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
          <MenuItem onClick={() => actions.open({ kind: "scheme" })}>{t.scheme}</MenuItem>
          <MenuItem onClick={() => actions.setShownUnit(otherUnit)}>{t.unit(otherUnit)}</MenuItem>
          <MenuDivider />
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
          <MenuDivider />
          <MenuItem onClick={() => actions.open({ kind: "help" })}>{t.help}</MenuItem>
          <MenuItem onClick={() => actions.setLanguage(language === "zh" ? "en" : "zh")}>
            {t.language}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
