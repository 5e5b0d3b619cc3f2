import { fitting, plainNumber, ratioText } from "./rule-words";
import type { Rule, StepMode } from "./scheme";

const number = String.raw`-?\d+(?:\.\d+)?`;
const whole = String.raw`\d+(?:\.\d+)?`;

/** “≤100%得满分；每…” or “100%以下（含）计5分，每…” */
const headForm = new RegExp(
  `^(?<sign>≤|≥|=|)(?<at>${number})(?<percent>%?)(?<words>以下\\(含\\)|\\(含\\)以下|及以下|以上\\(含\\)|\\(含\\)以上|及以上|以上|)(?:得|计|记)(?:满分|(?<full>${whole})分)[;,](?:>0,?)?每(?<rest>.+)$`,
  "u",
);
/** “超过1个百分点扣0.5分，不足1个百分点的不扣，扣完为止” */
const stepForm = new RegExp(
  `^(?<direction>.+?)(?<step>${whole})(?:个百分点|%)扣(?<perStep>${whole})分(?:,(?<broken>不足.+?))?(?:,(?:直至)?扣完(?:本项分值|该项分值|分值)?(?:为止|即止))?$`,
  "u",
);

type Sense = "≤" | "≥" | "=" | "bare";

interface Step {
  readonly step: string;
  readonly perStep: string;
  readonly mode: StepMode;
}

/**
 * Points taken off in steps. Text normalised: half-width signs.
 * @param text the sentence
 * @param weight 分值, to check a sentence that says “计5分” for full marks
 */
export function parseSteps(text: string, weight: string | null): Rule | null {
  const head = fitting<"sign" | "at" | "percent" | "words" | "full" | "rest">(headForm, text);
  if (!head || !isFull(head.full, weight)) return null;
  // “≤0” needs no %; any other bare number may be a ratio or a percentage.
  if (head.percent === "" && plainNumber(head.at) !== "0") return null;
  const from = sense(head.sign, head.words);
  const rest = fitting<"direction" | "step" | "perStep" | "broken">(stepForm, head.rest);
  const step = rest && stepOf(rest);
  return step && from && steppedRule(rest.direction, from, ratioText(head.at), step);
}

/** “得满分”, or “计5分” where 5 is the row's 分值. */
const isFull = (points: string, weight: string | null): boolean =>
  points === "" || (weight !== null && plainNumber(points) === plainNumber(weight));

/** Which way the head says is full: up to it, from it on, at it, or only “100%计满分”. */
function sense(sign: string, words: string): Sense | null {
  const said = words.includes("下") ? "≤" : words.includes("上") ? "≥" : null;
  if (sign === "") return said ?? "bare";
  return said === null ? (sign as Sense) : null;
}

function stepOf(said: Readonly<Record<"step" | "perStep" | "broken", string>>): Step | null {
  const mode = modeOf(said.broken, plainNumber(said.step));
  if (!mode || plainNumber(said.step) === "0") return null;
  return { step: ratioText(said.step), perStep: plainNumber(said.perStep), mode };
}

function modeOf(said: string, step: string): StepMode | null {
  if (said === "") return "floor";
  const broken = `不足${step}个百分点的`;
  if (said === `${broken}不扣`) return "floor";
  if (said === `${broken}按${step}个百分点扣`) return "ceil";
  return said === `${broken}按比例扣` ? "linear" : null;
}

const over: ReadonlySet<string> = new Set(["超过", "超出", "高于", "增加", "增长", "上升"]);
const under: ReadonlySet<string> = new Set(["低于", "降低", "降", "下降", "减少"]);
const both: ReadonlySet<string> = new Set(["高于或低于", "超过(降低)", "超过或低于", "偏离"]);

/** “100%计满分，每超出1%…” leaves open what less than 100 % earns: only 低于 and both ways are clear. */
function steppedRule(direction: string, from: Sense, at: string, step: Step): Rule | null {
  if (over.has(direction) && from === "≤") return { kind: "step-over", limit: at, ...step };
  if (under.has(direction) && (from === "≥" || from === "bare"))
    return { kind: "step-under", target: at, ...step };
  if (both.has(direction) && (from === "=" || from === "bare"))
    return { kind: "step-both", centre: at, ...step };
  return null;
}
