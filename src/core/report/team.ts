import { reportIssue } from "./issues";
import type { Run } from "./report-document";
import { figureRun, fill, words } from "./runs";
import type { Writing } from "./writing";

/** 小组: the number is the number of names, never a typed one (docs/field.md §7, check 7). */
export function teamSentence(w: Writing): Run[] {
  const { team } = w.evaluation.recognition;
  if (team.length === 0)
    return [
      w.open(
        "〔请填写：自评工作小组名单〕",
        reportIssue("team-missing", {}, w.tableAt("单位信息")),
      ),
    ];
  const members = team.map(({ name, post, role }) => {
    const title = role.includes("组长") ? role : "";
    const note = title === "" ? [post, role].filter((text) => text !== "").join("，") : post;
    return `${title}${name.text}${note === "" ? "" : `（${note}）`}`;
  });
  return fill("自评工作小组由{n}人组成，{名单}。", {
    n: figureRun("team", String(team.length)),
    名单: members.join("，"),
  });
}

/** 编制, 在职, 离退休 and the units below, as far as they are known. */
export function staffingSentence(w: Writing): readonly (readonly Run[])[] {
  const people = [
    ["staffQuota", "编制", "名"],
    ["staffOnDuty", "在职", "人"],
    ["retirees", "离退休", "人"],
  ] as const;
  const known = people.flatMap(([id, name, unit]) => {
    const value = w.valueOf(id) ?? w.unit.headcount[id];
    return value ? [fill(`${name}{n}${unit}`, { n: figureRun(id, value.toFixed()) })] : [];
  });
  const staff =
    known.length === 0
      ? []
      : fill("{年}年末，{我局}{人数}。", {
          年: w.year,
          我局: w.self,
          人数: known.flatMap((runs, index) => (index === 0 ? runs : [words("，"), ...runs])),
        });
  const { subordinates } = w.unit;
  const below =
    subordinates.length === 0 ? [] : [words(`下属单位包括：${subordinates.join("、")}。`)];
  const all = [...staff, ...below];
  return all.length === 0 ? [] : [all];
}
