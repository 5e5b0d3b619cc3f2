import { keptAnswers } from "./kept-answers";
import { moments } from "./moments";
import { screens } from "./screens";
import { tableOfStates } from "./table-of-states";
import type { State } from "./ways";

/** Every state of the pane by name. */
export const states: Readonly<Record<string, State>> = {
  ...screens,
  ...tableOfStates,
  ...moments,
  ...keptAnswers,
};
