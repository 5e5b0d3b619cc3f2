import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { answerFailed } from "../answer-failed";
import { contentOf, fileBelow, typeOf } from "../static-files";
import { workbenchFolder } from "./bundle";
import { paneFolder } from "./pane";

const page = fileURLToPath(new URL("../../src/workbench/page/page.html", import.meta.url));

/** Addresses that begin so are files below this folder. */
const folders: readonly (readonly [prefix: string, folder: string])[] = [
  ["/workbench/", workbenchFolder],
  ["/pane/", paneFolder],
];

export interface Served {
  /** “http://127.0.0.1:3000” */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the workbench, as built, to this machine only.
 * @param port - 0 takes any free one; a taken one is left to its owner and the next is tried
 */
export async function serveWorkbench({ port }: { readonly port: number }): Promise<Served> {
  const server = createServer(({ url = "/", method }, response) => {
    if (method === "GET" || method === "HEAD")
      answer(url, response).catch(() => answerFailed(response));
    else response.writeHead(405).end();
  });
  await new Promise<void>((resolve, reject) => {
    let wanted = port;
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || wanted >= port + mostTried) reject(error);
      else server.listen((wanted += 1), host);
    });
    server.listen(wanted, host, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return { address: `http://${host}:${given}`, close: () => close(server) };
}

/**
 * The browser itself sees to it that nothing of a workbook leaves this machine. Univer puts its styles
 * into the page; the pane's frame has a policy of its own.
 */
const policy = [
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const host = "127.0.0.1";
const mostTried = 50;

function close(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function answer(url: string, response: ServerResponse): Promise<void> {
  const file = fileOf(url);
  const bytes = file === null ? null : await contentOf(file);
  if (file === null || bytes === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
    response.end("没有这个页面 / nothing here");
    return;
  }
  response.writeHead(200, {
    "content-type": typeOf(file),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...(file === page ? { "content-security-policy": policy } : {}),
  });
  response.end(file === path.join(paneFolder, "taskpane.html") ? withBoot(bytes) : bytes);
}

/** The file an address names; null when it names none, also when it leads out of its folder. */
function fileOf(url: string): string | null {
  const [pathname = ""] = url.split("?");
  if (pathname === "/") return page;
  const [prefix, folder] = folders.find(([start]) => pathname.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined) return null;
  return fileBelow(folder, pathname.slice(prefix.length));
}

/** The pane's own page with one script more, ahead of all others; nothing else of the pane is touched. */
const withBoot = (paneHtml: Buffer): string =>
  paneHtml
    .toString("utf8")
    .replace("<script", '<script src="../workbench/pane-boot.js"></script>\n    <script');
