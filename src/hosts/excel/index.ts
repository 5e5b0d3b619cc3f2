export { ExcelWorkbook } from "./excel-workbook";
export { fileDelivery } from "./file-delivery";
export { logUnexpected, whereItRuns } from "./microsoft-helpers";
