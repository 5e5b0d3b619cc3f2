import { memoryBook } from "../memory-books";
import { excelOver, quiet } from "../client";

/** `Office.addin` as Microsoft's client has it, and one service it has that we do not answer. */
const office = (): typeof Office & {
  addin: { _getState(): Promise<string>; getStartupBehavior(): Promise<string> };
} => (globalThis as unknown as { Office: ReturnType<typeof office> }).Office;

describe("Office.addin under a shared runtime", () => {
  // AppRuntimeService.SetAppRuntimeState “Visible”, “Background”.
  test("showAsTaskpane shows the pane, hide hides it, the host hears each once [read in the client]", async () => {
    const { addin } = excelOver(memoryBook("表一"));
    const heard: boolean[] = [];
    addin.onChange((visible) => heard.push(visible));
    await office().addin.showAsTaskpane();
    await office().addin.showAsTaskpane();
    expect(await office().addin._getState()).toBe("Visible");
    await office().addin.hide();
    expect(await office().addin._getState()).toBe("Background");
    expect(heard).toEqual([true, false]);
  });

  // The handler gets `visibilityMode`, also when the person closes the pane.
  test("onVisibilityModeChanged hears the add-in's and the person's changes [documented]", async () => {
    const { addin } = excelOver(memoryBook("表一"));
    const modes: string[] = [];
    await office().addin.onVisibilityModeChanged(({ visibilityMode }) =>
      modes.push(visibilityMode),
    );
    await office().addin.showAsTaskpane();
    await quiet();
    addin.visible = false;
    await quiet();
    expect(modes).toEqual(["Taskpane", "Hidden"]);
  });

  test("a service the stand-in does not have fails loudly, by name", async () => {
    excelOver(memoryBook("表一"));
    await expect(office().addin.getStartupBehavior()).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining(
        "Microsoft.AppRuntime.AppRuntimePersistenceService",
      ) as string,
    });
  });
});
