import type { RichApiServer } from "./server";

/** The one channel of `OfficeExtension.HostBridge.init`: JSON text both ways. */
export interface Bridge {
  /** Assigned by the client. */
  onMessageFromHost: ((text: string) => void) | undefined;
  sendMessageToHost(text: string): void;
}

interface ClientMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** Wire numbers of the envelope. */
const MESSAGE = { response: 2, event: 3 } as const;

/**
 * Answers the client over a bridge, never inside its own call.
 * @returns the bridge and the way to push event entries to the client
 */
export function hostBridge(server: RichApiServer): {
  readonly bridge: Bridge;
  readonly push: (entries: readonly object[]) => void;
} {
  const bridge: Bridge = { onMessageFromHost: undefined, sendMessageToHost };
  const send = (message: object): void => bridge.onMessageFromHost?.(JSON.stringify(message));

  function sendMessageToHost(text: string): void {
    const { id, flags, message } = JSON.parse(text) as ClientMessage;
    const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    void server.process(body, flags).then(
      (answer) => {
        if (answer)
          send({
            id,
            type: MESSAGE.response,
            message: { statusCode: answer.status, headers: {}, body: answer.body },
          });
      },
      (error: unknown) => send(brokenHost(id, error)),
    );
  }

  // An event leaves after the request that caused it was answered.
  const push = (entries: readonly object[]): void => {
    setTimeout(() => send({ type: MESSAGE.event, message: { entries } }), 0);
  };
  return { bridge, push };
}

/** A mistake of the stand-in itself, told in full: it must not look like an answer of Excel's. */
function brokenHost(id: number, error: unknown): object {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const body = { error: { code: "GeneralException", message: `The workbench failed: ${told}` } };
  return { id, type: MESSAGE.response, message: { statusCode: 500, headers: {}, body } };
}
