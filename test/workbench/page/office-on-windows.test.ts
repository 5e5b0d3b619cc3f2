import { ExcelError, type ErrorCode } from "../../../src/workbench/book/excel-error";
import { excelModel } from "../../../src/workbench/classes/excel-model";
import { OfficeHost } from "../../../src/workbench/page/office-host";
import { officeOnWindows } from "../../../src/workbench/page/office-on-windows";
import { RichApiServer } from "../../../src/workbench/protocol/server";
import { memoryBook } from "../memory-books";

/** `window.external` over a book that refuses every request with this code. */
function external(refused: ErrorCode | null) {
  const model = excelModel(memoryBook("表一"));
  const admit = async (): Promise<void> => {
    if (refused) throw new ExcelError(refused);
  };
  const surroundings = () => ({
    language: "zh-CN",
    dark: false,
    fileName: "a.xlsx",
    readOnly: false,
  });
  const host = new OfficeHost({
    model,
    server: new RichApiServer(model, { admit }),
    surroundings,
    bytes: async () => new Uint8Array([1, 2, 3]),
  });
  const office = officeOnWindows(host);
  const call = (number: number, params: readonly unknown[]): Promise<readonly unknown[]> =>
    new Promise((resolve) => office.Execute(number, params, (answer) => resolve(answer.toArray())));
  return { host, office, call };
}

const request = JSON.stringify({
  AutoKeepReference: false,
  Actions: [{ Id: 1, ActionType: 1, Name: "", ObjectPathId: 1 }],
  ObjectPaths: { "1": { Id: 1, ObjectPathType: 1, Name: "" } },
});
const richApi = [["", "POST", "ProcessQuery", [], request, 0, 0]];

test("a request is answered with status 200 and the response as text", async () => {
  const [status, data] = await external(null).call(93, richApi);
  expect(status).toBe(0);
  expect(data).toEqual([200, [], expect.stringContaining('"Results"')]);
});

test.each<[ErrorCode, number]>([
  ["ActivityLimitReached", 5102],
  ["RequestPayloadSizeLimitExceeded", 5103],
  ["ResponsePayloadSizeLimitExceeded", 5104],
])("%s has a number of Office's own", async (code, number) => {
  expect(await external(code).call(93, richApi)).toEqual([number]);
});

test.each<ErrorCode>(["InvalidOperationInCellEditMode", "AccessDenied", "ServiceNotAvailable"])(
  "%s is Excel's answer: the client hears no HTTP status on this line",
  async (code) => {
    const [status, data] = await external(code).call(93, richApi);
    const [http, , body] = data as readonly [number, unknown, string];
    expect([status, http]).toEqual([0, 200]);
    expect(JSON.parse(body)).toMatchObject({ Results: [], Error: { Code: code } });
  },
);

test("a call nobody answers is said to be not supported", async () => {
  expect(await external(null).call(98, [])).toEqual([5000]);
});

test("the workbook's bytes in slices", async () => {
  const { call } = external(null);
  const [, copy] = await call(77, [5]);
  const [handle, size] = (copy as { toArray(): readonly number[] }).toArray();
  expect(size).toBe(3);
  const [, slice] = await call(80, [handle, 1, 2]);
  expect((slice as { toArray(): readonly unknown[] }).toArray()).toEqual([[2, 3], 2]);
  expect(await call(81, [handle])).toEqual([0]);
});

test("a button pressed before the pane listens is delivered once it does", async () => {
  const { host, office, call } = external(null);
  const done = host.clicks.invoke("calculate", "button.calculate");
  const pressed = await new Promise<readonly unknown[]>((resolve) =>
    office.RegisterEvent(
      39,
      "",
      (_event, payload) => resolve(payload.toArray()),
      () => undefined,
    ),
  );
  expect(pressed.slice(1)).toEqual(["calculate", '{"source":{"id":"button.calculate"}}']);
  await call(94, [pressed[0], 0]);
  await done;
});
