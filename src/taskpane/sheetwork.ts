/** The use cases that lay sheets out anew: once a year, or never. */
export { layTemplate } from "../app/lay-template";
export { makeSchemeSheet } from "../app/score-sheet-beside";
export { startYear } from "../app/start-year";
