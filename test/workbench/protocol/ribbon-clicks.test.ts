import { memoryBook } from "../memory-books";
import { excelOver } from "../client";
import { type Ribbon, ribbonBeforeClient } from "../ribbon";

type Run = (event: { source: { id: string }; readonly completed: () => void }) => void;

/** The ribbon with this function behind “calculate”, or with none. */
function ribbon(calculate?: Run): Ribbon {
  excelOver(memoryBook("表一"));
  const before = ribbonBeforeClient();
  if (calculate) Office.actions.associate("calculate", calculate);
  return before;
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test("the function gets the pressed button and is done when it says so", async () => {
  const pressed: string[] = [];
  const { clicks, sent } = ribbon((event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  await clicks.invoke("calculate", "button.calculate");
  expect(pressed).toEqual(["button.calculate"]);
  expect(sent).toEqual([["click-1", "calculate", '{"source":{"id":"button.calculate"}}']]);
});

test("a second click waits until the first is completed", async () => {
  const events: (() => void)[] = [];
  const { clicks, sent } = ribbon(({ completed }) => events.push(completed));
  const first = clicks.invoke("calculate", "button.calculate");
  const second = clicks.invoke("calculate", "button.calculate");
  await soon();
  expect(sent).toHaveLength(1);
  events[0]?.();
  await first;
  await soon();
  expect(sent).toHaveLength(2);
  events[1]?.();
  await second;
});

test("a name nobody associated is told by name", async () => {
  const { clicks } = ribbon();
  await expect(clicks.invoke("calculate", "button.calculate")).rejects.toThrow("“calculate”");
});

test("completed twice is a mistake of the add-in", async () => {
  const { clicks } = ribbon(({ completed }) => completed());
  await clicks.invoke("calculate", "button.calculate");
  expect(() => clicks.completed(["click-1", 0])).toThrow("click-1");
});
