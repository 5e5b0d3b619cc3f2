import { makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";

import type { Evaluation } from "../../core/evaluation";
import { type FigureGroup, type FigureId, figureFacts, figureIds, items } from "../../core/figures";
import { rateIds } from "../../core/rates";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { Section } from "../parts/section";
import { usePane } from "../state/pane-context";
import { FigureRow } from "./figure-row";
import { TablesTaken } from "./tables-taken";
import { UnitQuestions } from "./unit-questions";

const texts = dictionary(
  {
    filter: "看哪些",
    all: "全部",
    missing: (count: number) => `缺的 ${String(count)}`,
    doubtful: (count: number) => `拿不准 ${String(count)}`,
    point: "没找到的：先在表里点那个数，再点“就用这格”。",
    none: "没有。",
    收支: "收支",
    基本与项目: "基本与项目",
    三公: "三公",
    资产: "资产",
    人员: "人员",
    采购: "采购",
    工作任务: "工作任务",
  },
  {
    filter: "Show",
    all: "All",
    missing: (count) => `Missing ${String(count)}`,
    doubtful: (count) => `Unsure ${String(count)}`,
    point: "Not found: click the number in the sheet, then “Use this cell”.",
    none: "None.",
    收支: "Income and expenditure",
    基本与项目: "Basic and project",
    三公: "Three public expenses",
    资产: "Assets",
    人员: "People",
    采购: "Procurement",
    工作任务: "Work",
  },
);

const groups: readonly FigureGroup[] = [
  ...(["收支", "基本与项目", "三公", "资产", "人员", "采购", "工作任务"] as const),
];

type Filter = "all" | "missing" | "doubtful";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  filter: { display: "flex", flexDirection: "row", flexWrap: "wrap", marginBottom: "4px" },
});

/**
 * Listed: what was found or half found, what the rates and the score ask for, what was picked, and
 * whatever an issue asks for: its action leads here.
 */
function listedFigures({ recognition, rates, card, issues }: Evaluation): readonly FigureId[] {
  const { found, unfound } = recognition.figures;
  const asked = new Set<string>([
    ...rateIds.flatMap((id) => rates.get(id)?.figures ?? []),
    ...card.indicators.flatMap(({ missing }) => missing),
    ...recognition.choices.picked.keys(),
    ...issues.flatMap(({ figures }) => figures ?? []),
  ]);
  return figureIds.filter((id) => found.has(id) || unfound.has(id) || asked.has(id));
}

function isShown(filter: Filter, id: FigureId, { recognition }: Evaluation): boolean {
  const { found, unfound } = recognition.figures;
  const why = unfound.get(id)?.kind ?? "missing";
  if (filter === "all") return true;
  if (found.has(id)) return false;
  const missing = why === "missing" || why === "absent";
  return filter === "missing" ? missing : !missing;
}

/** 数据: every figure with its cell, by group; what is missing or unsure can be settled here. */
export function DataTab() {
  const styles = useStyles();
  const t = useTexts(texts);
  const look = usePane((pane) => pane.look);
  const [filter, setFilter] = useState<Filter>("all");
  if (!look) return null;
  const { evaluation } = look;
  const listed = listedFigures(evaluation);
  const those = (which: Filter) => listed.filter((id) => isShown(which, id, evaluation));
  const [shown, missing, doubtful] = [those(filter), those("missing"), those("doubtful")];
  return (
    <>
      <RadioGroup
        layout="horizontal"
        className={styles.filter}
        aria-label={t.filter}
        value={filter}
        onChange={(_, { value }) => setFilter(value as Filter)}
      >
        <Radio value="all" label={t.all} />
        <Radio value="missing" label={t.missing(missing.length)} />
        <Radio value="doubtful" label={t.doubtful(doubtful.length)} />
      </RadioGroup>
      <TablesTaken evaluation={evaluation} />
      <UnitQuestions evaluation={evaluation} />
      {missing.length > 0 && filter !== "doubtful" ? <p>{t.point}</p> : null}
      {shown.length === 0 ? <p>{t.none}</p> : null}
      {groups.map((group) => {
        const ids = shown.filter((id) => items[figureFacts(id).item].group === group);
        return ids.length === 0 ? null : (
          <Section key={group} title={t[group]}>
            <ul className={styles.list}>
              {ids.map((id) => (
                <FigureRow key={id} id={id} evaluation={evaluation} />
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}
