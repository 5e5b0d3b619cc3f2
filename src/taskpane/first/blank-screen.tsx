import { Button, makeStyles } from "@fluentui/react-components";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    nothing: "还没有数据。",
    paste: "把决算表、三公表、评分表粘贴到这个文件里，再点“计算”。表的样子不限。",
    template: "生成空白表",
    sample: "看示例（另开一个文件）",
    noSample: "这个 Excel 不能另开文件，示例在安装包的 samples 文件夹里。",
    need: "手头要有：",
    one: "收入支出决算总表（或财决01表）",
    two: "“三公”经费决算表",
    three: "固定资产数（在用、总额）",
    four: "财政局发的评分表",
    unknown: "没认出能算的表。可以自己指给我看，或生成空白表。",
    point: "自己指",
  },
  {
    nothing: "No data yet.",
    paste:
      "Paste the final accounts, the three-public table and the score table into this file, then Calculate. Any layout will do.",
    template: "Make blank sheets",
    sample: "Open the sample (another file)",
    noSample:
      "This Excel cannot open another file; the sample is in the samples folder of the package.",
    need: "Have at hand:",
    one: "Final accounts of income and expenditure (table 01)",
    two: "Final accounts of the three public expenses",
    three: "Fixed assets (in use, total)",
    four: "The bureau's score table",
    unknown: "No table that can be calculated. Point at the cells, or make blank sheets.",
    point: "Point at cells",
  },
);

const useStyles = makeStyles({
  list: { margin: "4px 0 0", paddingLeft: "24px" },
  need: { marginTop: "16px", marginBottom: 0 },
  button: { maxWidth: "100%", height: "auto" },
});

/** A: nothing in the workbook yet, or nothing of it recognised. */
export function BlankScreen({ unrecognised }: { readonly unrecognised: boolean }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const canOpenNew = usePane((pane) => pane.canOpenNew);
  const busy = usePane((pane) => pane.busy !== null);
  const { makeTemplate, openSample, showTab } = useActions();
  return (
    <>
      <p>{unrecognised ? t.unknown : t.nothing}</p>
      {unrecognised ? null : <p>{t.paste}</p>}
      <ActionsRow>
        {unrecognised ? (
          <Button className={styles.button} onClick={() => showTab("data")}>
            {t.point}
          </Button>
        ) : null}
        <Button className={styles.button} disabled={busy} onClick={() => void makeTemplate()}>
          {t.template}
        </Button>
        <Button
          className={styles.button}
          appearance="subtle"
          disabled={!canOpenNew || busy}
          onClick={() => void openSample()}
        >
          {t.sample}
        </Button>
      </ActionsRow>
      {canOpenNew ? null : <p>{t.noSample}</p>}
      <p className={styles.need}>{t.need}</p>
      <ol className={styles.list}>
        {[t.one, t.two, t.three, t.four].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </>
  );
}
