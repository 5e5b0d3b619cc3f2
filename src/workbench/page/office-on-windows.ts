import { DocumentCopies } from "../protocol/document-copy";
import { CALL, EVENT, NOT_SUPPORTED, type EventRows, type OfficeHost } from "./office-host";
import { SafeArray } from "./safe-array";
import { EXCEL_VERSION, REQUIREMENT_SETS, type Surroundings } from "./surroundings";

type Done = (answer: SafeArray) => void;
type Handler = (event: number, payload: SafeArray) => void;

/** What Excel on Windows puts on `window.external` of the page it shows a pane in. */
export interface WindowsExternal {
  GetHostInfo(): string;
  GetContext(): object;
  Execute(call: number, params: readonly unknown[], done: Done): void;
  RegisterEvent(event: number, target: string, handler: Handler, done: Done): void;
  UnregisterEvent(event: number, target: string, done: Done): void;
}

/** Excel on Windows for the page that takes this as its `window.external`. */
export function officeOnWindows(host: OfficeHost): WindowsExternal {
  return {
    GetHostInfo: () => `Excel|Win32|16.01|${host.surroundings().language}|workbench|||0`,
    GetContext: () => windowsContext(host.surroundings()),
    Execute: (call, params, done) => {
      void answer(host, call, params).then((answered) => {
        if (answered) done(answered);
      });
    },
    RegisterEvent: (event, _target, handler, done) => {
      done(ok());
      host.listen(event, (rows) => handler(event, payloadOf(event, rows)));
    },
    UnregisterEvent: (event, _target, done) => {
      host.unlisten(event);
      done(ok());
    },
  };
}

const ok = (...payload: readonly unknown[]): SafeArray => new SafeArray([0, ...payload]);

function payloadOf(event: number, rows: EventRows): SafeArray {
  const [first = []] = rows;
  return event === EVENT.command
    ? new SafeArray(first)
    : new SafeArray(rows.map((row) => new SafeArray(row)));
}

/** @returns null when a planned fault swallows the answer */
async function answer(
  host: OfficeHost,
  call: number,
  params: readonly unknown[],
): Promise<SafeArray | null> {
  if (DocumentCopies.answers(call)) {
    const [status, copy] = await host.copies.execute(call, params);
    return new SafeArray(copy ? [status, new SafeArray(copy)] : [status]);
  }
  switch (call) {
    case CALL.richApi: {
      // Custom data, method, path, headers, body, permission, flags, …
      const [, , , , body, , flags] = params[0] as readonly unknown[];
      const answered = await host.richApi(String(body), Number(flags));
      if (!answered) return null;
      return answered.status === 0
        ? ok([200, [], answered.body])
        : new SafeArray([answered.status]);
    }
    case CALL.commandCompleted:
      host.clicks.completed(params as [id: string, status: number]);
      return ok();
    default:
      return new SafeArray([NOT_SUPPORTED]);
  }
}

/** What Office's script on Windows asks about the add-in, the workbook and this Excel. */
const windowsContext = ({ language, dark, fileName, readOnly }: Surroundings): object => ({
  GetAppType: () => 1,
  GetSolutionRef: () => "workbench",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 0,
  GetAppUILocale: () => language,
  GetAppDataLocale: () => language,
  GetDocUrl: () => fileName,
  // Here 0 is read and write; on the web it is the other way round.
  GetAppCapabilities: () => (readOnly ? 1 : 0),
  GetActivationMode: () => 2,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
  GetHostFullVersion: () => EXCEL_VERSION,
  GetOfficeThemeInfo: () => JSON.stringify(dark ? BLACK : COLOURFUL),
  GetSettings: () => NO_SETTINGS,
});

/** `document.settings` stays empty: what the add-in keeps stands in a sheet. */
const NO_SETTINGS = { Read: () => undefined, Write: () => undefined };

/** Colours of Excel's themes as it tells them: integers 0xRRGGBB. */
const COLOURFUL = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xf3f3f3,
  controlForegroundColor: 0x262626,
};
const BLACK = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x0a0a0a,
  controlForegroundColor: 0xffffff,
};
