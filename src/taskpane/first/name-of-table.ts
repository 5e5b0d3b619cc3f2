import type { RecognisedTable } from "../../core/recognise";

/** Its own title; its kind where the title is only the line “填报单位：…”. */
export const nameOfTable = ({ kind, title }: RecognisedTable): string =>
  title === "" || /[：:]/.test(title) ? kind : title;
