import { openFile } from "../files/open-file";
import type { OpenedFile } from "../files/opened-file";

const NAME = "potou-2022.xlsx";

/** The sample that is shipped with the pane. */
export async function sampleFile(): Promise<OpenedFile> {
  const answer = await fetch(`pane/assets/samples/${NAME}`);
  if (!answer.ok) throw new Error(`${NAME}: ${answer.status}`);
  return openFile(NAME, new Uint8Array(await answer.arrayBuffer()));
}
