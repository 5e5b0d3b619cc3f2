import { makeStyles, tokens } from "@fluentui/react-components";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { usePane } from "../state/pane-context";

const texts = dictionary(
  {
    local: (unit: string) => `只在本机运行，不上传 · ${unit}`,
    save: (unit: string) => `改动在这个文件里，记得保存 · ${unit}`,
    version: (version: string) => `v${version}`,
  },
  {
    local: (unit) => `Runs on this computer only · ${unit}`,
    save: (unit) => `Remember to save this file · ${unit}`,
    version: (version) => `v${version}`,
  },
);

const useStyles = makeStyles({
  footer: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "4px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Always there: nothing leaves the computer, the unit shown, the version; after a write, the word to save. */
export function Footer() {
  const styles = useStyles();
  const t = useTexts(texts);
  const unit = usePane((pane) => pane.shownUnit);
  const unsaved = usePane((pane) => pane.unsaved);
  const version = usePane((pane) => pane.version);
  return (
    <footer className={styles.footer}>
      <span>{unsaved ? t.save(unit) : t.local(unit)}</span>
      <span>{t.version(version)}</span>
    </footer>
  );
}
