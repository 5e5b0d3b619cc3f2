import { box, type Colour, type Drawing, layers, line } from "./shapes";

const green: Colour = [16, 124, 65];
const blue: Colour = [24, 90, 189];
const white: Colour = [255, 255, 255];

/** The add-in and its pane: the bars of a score and a tick. */
const assistant = layers(
  [box([0.2, 0.55], [0.33, 0.8]), white],
  [box([0.4, 0.62], [0.53, 0.8]), white],
  [box([0.6, 0.55], [0.73, 0.8]), white],
  [line(0.11, [0.5, 0.33], [0.62, 0.45], [0.83, 0.2]), white],
  [box([0, 0], [1, 1], 0.16), green],
);

/** 计算: a pocket calculator. */
const calculate = layers(
  [box([0.27, 0.17], [0.73, 0.36], 0.03), white],
  ...[0.47, 0.67].flatMap((top) =>
    [0.27, 0.44, 0.61].map((left) => [box([left, top], [left + 0.12, top + 0.13]), white] as const),
  ),
  [box([0.13, 0.03], [0.87, 0.97], 0.1), green],
);

/** 生成汇总表: a form with a head and rows. */
const summary = layers(
  [box([0.17, 0.33], [0.37, 0.48]), white],
  [box([0.43, 0.33], [0.83, 0.48]), white],
  [box([0.17, 0.54], [0.37, 0.69]), white],
  [box([0.43, 0.54], [0.83, 0.69]), white],
  [box([0.17, 0.75], [0.37, 0.9]), white],
  [box([0.43, 0.75], [0.83, 0.9]), white],
  [box([0.1, 0.03], [0.9, 0.97], 0.06), green],
);

/** 导出 Word: a written page and an arrow out of it. */
const word = layers(
  [line(0.1, [0.52, 0.74], [0.94, 0.74]), blue],
  [line(0.1, [0.78, 0.57], [0.95, 0.74], [0.78, 0.91]), blue],
  [line(0.26, [0.52, 0.74], [0.94, 0.74]), null],
  [line(0.26, [0.78, 0.57], [0.95, 0.74], [0.78, 0.91]), null],
  [box([0.22, 0.18], [0.62, 0.27]), white],
  [box([0.22, 0.38], [0.62, 0.47]), white],
  [box([0.1, 0.03], [0.74, 0.97], 0.06), blue],
);

/** The icons by the first part of their file names. */
export const drawings: Readonly<Record<string, Drawing>> = {
  icon: assistant,
  calculate,
  summary,
  word,
};
