import { DocumentCopies } from "../protocol/document-copy";
import { CALL, EVENT, NOT_SUPPORTED, type EventRows, type OfficeHost } from "./office-host";
import { EXCEL_VERSION, REQUIREMENT_SETS, type Surroundings } from "./surroundings";

const ADDIN = "workbench";
const CONVERSATION = "workbench-1";

/**
 * The name the pane's frame must carry before it loads: from it the page learns that Excel on the web
 * is around it, and whom to talk to. Excel's own origin must be https, or it is not believed.
 */
export const frameName = (language: string): string =>
  JSON.stringify({
    baseFrameName: ADDIN,
    hostInfo: `Excel$Web$16.01$${language}$workbench$$$0`,
    xdmInfo: `${CONVERSATION}|${ADDIN}|${location.origin}`,
    serializerVersion: 1,
    flights: "[]",
  });

/** A message of the client's. `_actionType`: 0 calls, 1 registers for an event, 2 takes that back. */
interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: 0 | 1 | 2;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

type Reply = (responseType: 0 | 1, data: unknown) => void;

/**
 * Excel on the web for the page in the frame.
 * @returns call it to stop answering
 */
export function officeOnWeb(host: OfficeHost, frame: HTMLIFrameElement): () => void {
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || typeof event.data !== "string") return;
    const request = JSON.parse(event.data) as Request;
    const reply: Reply = (responseType, data) => {
      const { _actionName, _conversationId, _correlationId } = request;
      const about = { _actionName, _conversationId, _correlationId, _origin: location.origin };
      const kind = { _messageType: 1, _errorCode: 0, _responseType: responseType };
      const text = JSON.stringify({ ...kind, ...about, _data: data, _serializerVersion: 1 });
      frame.contentWindow?.postMessage(text, event.origin);
    };
    void serve(host, request, reply);
  };
  window.addEventListener("message", hear);
  return () => window.removeEventListener("message", hear);
}

async function serve(host: OfficeHost, request: Request, reply: Reply): Promise<void> {
  const { eventDispId: event } = request._data as { readonly eventDispId?: number };
  switch (request._actionType) {
    case 1:
      reply(0, DONE);
      if (event !== undefined) host.listen(event, (rows) => reply(1, payloadOf(event, rows)));
      return;
    case 2:
      if (event !== undefined) host.unlisten(event);
      reply(0, DONE);
      return;
    case 0: {
      const answered = await call(host, request);
      if (answered !== SWALLOWED) reply(0, answered);
    }
  }
}

const DONE = { Error: 0, Version: 1 };
/** A planned fault: the client never hears again. */
const SWALLOWED = Symbol("swallowed");

function payloadOf(event: number, rows: EventRows): object {
  // A click's three parts are named by their places.
  if (event !== EVENT.command) return { ArrayData: rows };
  return Object.assign({}, rows[0]);
}

async function call(host: OfficeHost, { _actionName, _data }: Request): Promise<unknown> {
  switch (_actionName) {
    case "ContextActivationManager_getAppContextAsync":
      return webContext(host.surroundings());
    case "executeMethod":
      return execute(host, _data as Executed);
    default:
      // Telemetry and where the focus is: Excel only listens.
      return null;
  }
}

/** Arguments by their places in Office's own tables. */
interface Executed extends Readonly<Record<number, unknown>> {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

async function execute(host: OfficeHost, data: Executed): Promise<unknown> {
  const { DispatchId } = data.DdaMethod;
  if (DocumentCopies.answers(DispatchId)) return copy(host, DispatchId, data);
  switch (DispatchId) {
    case CALL.richApi: {
      const [, , , , body, , flags] = data.ArrayData ?? [];
      const answered = await host.richApi(String(body), Number(flags));
      if (!answered) return SWALLOWED;
      return { ...DONE, Error: answered.status, Data: [200, [], answered.body] };
    }
    case CALL.commandCompleted:
      host.clicks.completed([String(data[0]), Number(data[1])]);
      return DONE;
    default:
      return { ...DONE, Error: NOT_SUPPORTED };
  }
}

/** The web asks for a slice by its number, Windows by its first byte; sizes are what the pane asked for. */
const SLICE = 4_194_304;
/** `Office.FileType.Compressed` as the web says it, and as Windows does. */
const COMPRESSED = { web: 1, windows: 5 } as const;

async function copy(host: OfficeHost, dispatch: number, data: Executed): Promise<unknown> {
  const handle = data[2];
  const whole = handle === undefined;
  const params = whole
    ? [data[0] === COMPRESSED.web ? COMPRESSED.windows : 0]
    : [handle, Number(data[3] ?? 0) * SLICE, SLICE];
  const [error, [first, second] = [null, 0]] = await host.copies.execute(dispatch, params);
  return { ...DONE, Error: error, 0: first, 1: second };
}

/** What Office's script on the web asks first; every member must be there. */
const webContext = ({ language, fileName, readOnly }: Surroundings): object => ({
  _id: ADDIN,
  _appName: 16,
  _appVersion: "16.0",
  _appUILocale: language,
  _dataLocale: language,
  _docUrl: fileName,
  _clientMode: readOnly ? 0 : 1,
  _settings: [],
  _reason: 1,
  _osfControlType: 1,
  _eToken: "",
  _hostFullVersion: EXCEL_VERSION,
  _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
});
