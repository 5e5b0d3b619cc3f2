import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { Step } from "../../app/ports";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { LiveRegion } from "../parts/live-region";
import { SmallButton } from "../parts/small-button";
import type { Busy } from "../state/pane-state";
import { Banner } from "./banner";

const texts = dictionary(
  {
    reading: "正在看表…",
    part: (sheet: number, of: number) => `正在看表… 第 ${String(sheet)} 张，共 ${String(of)} 张`,
    exporting: "正在做文件…",
    checking: "正在核对…",
    writing: "正在写…",
    read: "读表",
    recognise: "认数",
    calculate: "计算",
    write: "写入",
    check: "复核",
    done: "已完成",
    stop: "停",
  },
  {
    reading: "Reading sheets…",
    part: (sheet, of) => `Reading sheets… ${String(sheet)} of ${String(of)}`,
    exporting: "Making the file…",
    checking: "Verifying…",
    writing: "Writing…",
    read: "Read",
    recognise: "Find figures",
    calculate: "Calculate",
    write: "Write",
    check: "Check",
    done: "done",
    stop: "Stop",
  },
);

const steps: readonly Step[] = ["read", "recognise", "calculate", "write", "check"];

const useStyles = makeStyles({
  steps: { display: "flex", flexWrap: "wrap", gap: "4px 10px", margin: 0, padding: 0 },
  step: { listStyle: "none", color: tokens.colorNeutralForeground3 },
  now: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** What is going on, how far it is, and 停 while nothing has been written. */
export function ProgressBanner({ busy }: { readonly busy: Busy }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { part, step, stop, work } = busy;
  const at = step === null ? 0 : steps.indexOf(step);
  const words = work === "calculating" ? null : part ? t.part(part.sheet, part.of) : t[work];
  return (
    <Banner
      tone="info"
      actions={stop ? <SmallButton onClick={stop}>{t.stop}</SmallButton> : undefined}
    >
      <LiveRegion text={words ?? t[steps[at] ?? "read"]} />
      {words ?? (
        <ol className={styles.steps}>
          {steps.map((name, index) => (
            <li
              key={name}
              className={mergeClasses(styles.step, index === at && styles.now)}
              aria-current={index === at ? "step" : undefined}
            >
              {t[name]}
              {index < at ? <span aria-label={t.done}> ✓</span> : null}
            </li>
          ))}
        </ol>
      )}
    </Banner>
  );
}
