export { readReport } from "./read-report";
export { refreshFigures } from "./refresh-figures";
export { UnreadableReport } from "./unreadable-report";
export { writeReport } from "./write-report";
