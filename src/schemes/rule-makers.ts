import type { Band, Rule, Scheme } from "../core/score";

/** Each whole percentage point above the limit takes points off. Limits are ratios. */
export const stepOver = (limit: string, perStep: string, step = "0.01"): Rule => ({
  kind: "step-over",
  ...{ limit, step, perStep, mode: "floor" },
});

export const stepUnder = (target: string, perStep: string, step = "0.01"): Rule => ({
  kind: "step-under",
  ...{ target, step, perStep, mode: "floor" },
});

export const proportional: Rule = { kind: "proportional-capped", cap: "1" };
export const targetRatio: Rule = { kind: "target-ratio", overTolerance: null };

/** Points for “=0、0-10%（含）、10-20%（含）、20-30%（含）、>30%”, the bands Hunan uses for 预算调整率. */
export const adjustmentBands = (
  points: readonly [string, string, string, string, string],
): Rule => {
  const ends = ["0", "0.1", "0.2", "0.3"];
  const [none, ...rest] = points;
  const bands = rest.map((given, index): Band => {
    const from = { at: ends[index] ?? "", inclusive: false };
    const end = ends[index + 1];
    return { from, to: end === undefined ? null : { at: end, inclusive: true }, points: given };
  });
  const at = { at: "0", inclusive: true };
  return { kind: "bands", of: "rate", bands: [{ from: at, to: at, points: none }, ...bands] };
};

/** From the highest band down, each from its lower end on: “≥90%得5分；80%（含）—90%得4分；…；<60%不得分”. */
export const fromOn = (
  bands: readonly (readonly [from: string, points: string])[],
  below: string,
): Rule => {
  const list = bands.map(([at, points], index): Band => {
    const upper = bands[index - 1]?.[0];
    return {
      from: { at, inclusive: true },
      to: upper === undefined ? null : { at: upper, inclusive: false },
      points,
    };
  });
  const lowest = bands[bands.length - 1]?.[0] ?? "0";
  return {
    kind: "bands",
    of: "rate",
    bands: [...list, { from: null, to: { at: lowest, inclusive: false }, points: below }],
  };
};

/** From the lowest band up, each up to its upper end: “≤5%得1分；5%—10%（含）得0.5分；>10%不得分”. */
export const upTo = (
  bands: readonly (readonly [to: string, points: string])[],
  above: string,
): Rule => {
  const list = bands.map(([at, points], index): Band => {
    const lower = bands[index - 1]?.[0];
    return {
      from: lower === undefined ? null : { at: lower, inclusive: false },
      to: { at, inclusive: true },
      points,
    };
  });
  const highest = bands[bands.length - 1]?.[0] ?? "0";
  return {
    kind: "bands",
    of: "rate",
    bands: [...list, { from: { at: highest, inclusive: false }, to: null, points: above }],
  };
};

/** 优 90 良 80 中 60 差: 财政部预算司 by second hand, and as one system in use codes it (≥). */
const commonGrades = [
  { name: "优", from: "90" },
  { name: "良", from: "80" },
  { name: "中", from: "60" },
  { name: "差", from: "0" },
] as const;

/** What most bureaus leave unsaid: 不适用 counts full, 100 points, the grades above. */
export const commonSettings = {
  bases: {},
  notApplicable: "full",
  grades: commonGrades,
  full: "100",
} as const satisfies Scheme["settings"];
