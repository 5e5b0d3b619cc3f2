/**
 * The one place for @microsoft/office-js-helpers: of it only `Utilities` is used, and only when needed.
 * Its other parts (sign-in, storage, dialogs, old Fabric markup) are of no use here.
 */
const helpers = async () => (await import("@microsoft/office-js-helpers")).Utilities;

/** Host and platform in Microsoft's own words (“EXCEL”, “OFFICE_ONLINE”), for 复制详情. */
export async function whereItRuns(): Promise<string> {
  const { host, platform } = await helpers();
  return `${String(host)} ${String(platform)}`;
}

/** An error that nobody expected, with what the client knows of it, on the console of the pane. */
export async function logUnexpected(error: unknown): Promise<void> {
  const utilities = await helpers();
  if (error instanceof Error) utilities.log(error);
}
