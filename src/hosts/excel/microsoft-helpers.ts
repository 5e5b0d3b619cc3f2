/**
 * The one place for @microsoft/office-js-helpers: of it only `Utilities` is used, and only when needed.
 * Its other parts (sign-in, storage, dialogs, old Fabric markup) are of no use here.
 */
const helpers = async () => (await import("@microsoft/office-js-helpers")).Utilities;

/**
 * An error that nobody expected, on the pane's console: host and platform in Microsoft's own words
 * (“EXCEL”, “OFFICE_ONLINE”), then the error with what the client knows of it.
 */
export async function logUnexpected(error: unknown): Promise<void> {
  const utilities = await helpers();
  utilities.log(`${utilities.host} ${utilities.platform}`);
  if (error instanceof Error) utilities.log(error);
}
