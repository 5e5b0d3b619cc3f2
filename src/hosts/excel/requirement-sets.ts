/** Whether this Excel has a version of the ExcelApi; what the manifest asks for (1.9) needs no asking. */
export const supports = (version: string): boolean => supportsSet("ExcelApi", version);

/** The same for any requirement set; outside Office the answer is no. */
export function supportsSet(name: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(name, version);
}
