import type { ServerResponse } from "node:http";

/** For a request whose answer broke off: 500 where nothing went out yet, and the server goes on. */
export function answerFailed(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(500);
  response.end();
}
