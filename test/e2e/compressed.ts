import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

import type { Served } from "../../scripts/workbench/serve";

/** What another server of this machine serves, gzipped, as a web server sends it. */
export async function serveCompressed({ address }: Served): Promise<Served> {
  const server = createServer((request, response) => {
    void fetch(`${address}${request.url ?? "/"}`).then(async (plain) => {
      const body = gzipSync(Buffer.from(await plain.arrayBuffer()));
      const type = plain.headers.get("content-type") ?? "";
      response.writeHead(plain.status, { "content-type": type, "content-encoding": "gzip" });
      response.end(body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}`,
    close: async () => new Promise((closed) => server.close(() => closed())),
  };
}
