import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { DocumentCopies } from "../../src/workbench/protocol/document-copy";
import { excelOver } from "./client";
import { memoryBook } from "./memory-books";

/** What office.js sets up around the client's own calls when it finds a host on `window.external`. */
interface Osf {
  readonly DDA: {
    readonly ErrorCodeManager: { initializeErrorMessages(strings: object): void };
    readonly DispIdHost: {
      readonly Facade: new (delegates: unknown, parameters: unknown) => object;
      readonly getClientDelegateMethods: unknown;
      addAsyncMethods(target: object, methods: readonly unknown[]): void;
    };
    readonly SafeArray: { readonly Delegate: { readonly ParameterMap: unknown } };
    readonly AsyncMethodNames: { readonly GetDocumentCopyAsync: unknown };
  };
  _OfficeAppFactory: { getHostFacade(): object };
}

type Done = (answer: { toArray(): readonly unknown[] }) => void;

/** Office's own sentences, as office.js loads them for a Chinese Excel. */
function officeStrings(): Readonly<Record<string, string>> {
  const here = createRequire(path.join(process.cwd(), "package.json"));
  const folder = path.dirname(here.resolve("@microsoft/office-js/package.json"));
  const text = readFileSync(path.join(folder, "dist", "zh-cn", "office_strings.js"), "utf8");
  const entries = [...text.matchAll(/OfficeOM\.(L_\w+)=("(?:[^"\\]|\\.)*")/gu)];
  return Object.fromEntries(
    entries.map(([, key = "", literal = ""]) => [key, JSON.parse(literal) as string]),
  );
}

type CallAnswer = Awaited<ReturnType<DocumentCopies["execute"]>>;

/** What the host does with a call instead of answering it. */
type Meddling = (call: number, answered: () => Promise<CallAnswer>) => Promise<CallAnswer>;

/** Microsoft's `getFileAsync` over copies of these bytes; the calls that went to the host. */
export function documentOf(
  bytes: Uint8Array,
  meddle: Meddling = async (_call, answered) => answered(),
): readonly (readonly [number, ...unknown[]])[] {
  excelOver(memoryBook("表一"));
  const { OSF: osf, Office: office } = globalThis as unknown as {
    OSF: Osf;
    Office: { context: object };
  };
  const { DispIdHost, ErrorCodeManager, SafeArray, AsyncMethodNames } = osf.DDA;
  ErrorCodeManager.initializeErrorMessages(officeStrings());
  const facade = new DispIdHost.Facade(
    DispIdHost.getClientDelegateMethods,
    SafeArray.Delegate.ParameterMap,
  );
  osf._OfficeAppFactory = { getHostFacade: () => facade };
  const copies = new DocumentCopies(async () => bytes);
  const calls: [number, ...unknown[]][] = [];
  const execute = (call: number, params: readonly unknown[], done: Done): void => {
    calls.push([call, ...params]);
    expect(DocumentCopies.answers(call)).toBe(true);
    const answered = async () => copies.execute(call, params);
    void meddle(call, answered).then((items) => done({ toArray: () => items }));
  };
  Object.assign(globalThis, { external: { Execute: execute } });
  const document = {};
  DispIdHost.addAsyncMethods(document, [AsyncMethodNames.GetDocumentCopyAsync]);
  Object.assign(office.context, { document });
  return calls;
}
