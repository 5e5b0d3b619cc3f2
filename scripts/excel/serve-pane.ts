import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";

import { answerFailed } from "../answer-failed";
import { contentOf, fileBelow, typeOf } from "../static-files";
import type { Certificate } from "./certificate";

interface ServedPane {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves a built pane over https to this computer only.
 * @param port - 0 takes any free one; a taken one is an error, for the manifest names it
 */
export async function servePane(
  folder: string,
  port: number,
  { cert, key }: Pick<Certificate, "cert" | "key">,
): Promise<ServedPane> {
  const server = createServer({ cert, key }, ({ url = "/" }, response) => {
    answer(folder, url, response).catch(() => answerFailed(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { port: (server.address() as AddressInfo).port, close };
}

async function answer(folder: string, url: string, response: ServerResponse): Promise<void> {
  const [pathname = ""] = url.split("?");
  const file = fileBelow(folder, pathname.slice(1));
  const bytes = file === null ? null : await contentOf(file);
  if (file === null || bytes === null) response.writeHead(404).end();
  else response.writeHead(200, headersOf(file)).end(bytes);
}

/**
 * Pages and scripts are asked for anew each time, for they change while one works on them. Pictures may be
 * kept: Excel wants no “no-cache” on the icons of its ribbon (manifest reference, Image).
 */
const headersOf = (file: string): Record<string, string> => ({
  "content-type": typeOf(file),
  "cache-control": file.endsWith(".png") ? "max-age=600" : "no-cache",
});
