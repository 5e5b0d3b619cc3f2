export { validate } from "./validate";
