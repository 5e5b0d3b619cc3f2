import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

import { answerFailed } from "../../scripts/answer-failed";
import type { Served } from "../../scripts/workbench/serve";

/** What another server of this machine serves, gzipped, as a web server sends it. */
export async function serveCompressed({ address }: Served): Promise<Served> {
  const server = createServer((request, response) => {
    answer(`${address}${request.url ?? "/"}`, response).catch(() => answerFailed(response));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}`,
    close: async () => new Promise((closed) => server.close(() => closed())),
  };
}

async function answer(url: string, response: ServerResponse): Promise<void> {
  const plain = await fetch(url);
  const body = gzipSync(Buffer.from(await plain.arrayBuffer()), { level: 9 });
  const type = plain.headers.get("content-type") ?? "";
  response.writeHead(plain.status, { "content-type": type, "content-encoding": "gzip" });
  response.end(body);
}
