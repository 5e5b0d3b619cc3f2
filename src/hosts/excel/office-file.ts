import { HostProblem } from "../../app/ports";
import { base64Of } from "./base64";
import { supports } from "./requirement-sets";
import type { Session } from "./session";

/** Bytes asked for at once: the most Office gives. */
const sliceSize = 4_194_304;

/**
 * The open workbook as a file, unsaved changes included; null where this Excel has no such call.
 * @throws HostProblem with Office's own words where it refuses, NoAnswer where it does not answer
 */
export async function documentBytes(session: Session): Promise<Uint8Array | null> {
  const { document } = Office.context as Partial<Office.Context>;
  if (typeof document?.getFileAsync !== "function") return null;
  const file = await opened(session, document);
  try {
    const parts: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await session.answered(
        answerTo<Office.Slice>((done) => file.getSliceAsync(index, done)),
      );
      parts.push(Uint8Array.from(slice.data as ArrayLike<number>));
    }
    return joined(parts);
  } finally {
    await session.answered(closed(file)).catch(() => undefined);
  }
}

/** A copy of the workbook; one that comes after nobody waits for it any more is let go again. */
async function opened(session: Session, document: Office.Document): Promise<Office.File> {
  const opening = answerTo<Office.File>((done) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done),
  );
  try {
    return await session.answered(opening);
  } catch (error) {
    opening.then(closed, () => undefined);
    throw error;
  }
}

/** Office keeps at most two files open. Whether it could be closed changes nothing for this one. */
const closed = (file: Office.File): Promise<void> =>
  new Promise((resolve) => {
    file.closeAsync(() => resolve());
  });

/** An answer of Office's older calls, which give results to a function. */
const answerTo = <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(refused(error));
    });
  });

const refused = ({ code, name, message }: Office.Error): HostProblem =>
  new HostProblem(
    { code: "unexpected", reason: message },
    `${String(code)} · ${name} · ${message}`,
  );

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Opens a file as a workbook of its own; the one beside the pane stays as it is.
 * @throws HostProblem where Excel has no such call
 */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  if (!supports("1.8")) throw new HostProblem({ code: "unsupported", member: "createWorkbook" });
  await Excel.createWorkbook(base64Of(bytes));
}
