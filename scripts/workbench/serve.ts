import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { workbenchFolder } from "./bundle";

const root = fileURLToPath(new URL("../../", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".htm": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".gif": "image/gif",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Addresses below each of these are files below its folder. */
const folders: readonly (readonly [prefix: string, folder: string])[] = [
  ["/workbench/", workbenchFolder],
  ["/pane/", path.join(root, "dist")],
];

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** The file behind an address; null when there is none to give, also when it leaves its folder. */
function fileOf(address: string): string | null {
  if (address === "/") return path.join(root, "src/workbench/page/page.html");
  for (const [prefix, folder] of folders) {
    if (!address.startsWith(prefix)) continue;
    const file = path.resolve(folder, address.slice(prefix.length));
    return file.startsWith(folder + path.sep) ? file : null;
  }
  return null;
}

/** The pane's own page with one script more, before all others; nothing else of the pane is touched. */
const bootScript = '<script src="../workbench/pane-boot.js"></script>';
const withBoot = (page: string): string => page.replace("<script", `${bootScript}\n    <script`);

async function answer(url: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, "http://localhost");
  const file = fileOf(decodeURIComponent(pathname));
  try {
    if (file === null) throw new Error(`nothing at ${pathname}`);
    const bytes = await readFile(file);
    const type = types[path.extname(file)] ?? "application/octet-stream";
    const isPane = pathname === "/pane/taskpane.html";
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
    response.end(isPane ? withBoot(bytes.toString("utf8")) : bytes);
  } catch {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
    response.end(`没有这个页面 / nothing here: ${pathname}`);
  }
}

/** Serves the workbench to this machine only. */
export async function serveWorkbench({ port }: { readonly port: number }): Promise<Served> {
  const server = createServer((request, response) => void answer(request.url ?? "/", response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${given}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
