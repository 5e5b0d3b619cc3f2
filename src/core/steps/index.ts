export { atOnce, eachOf, type Steps } from "./steps";
