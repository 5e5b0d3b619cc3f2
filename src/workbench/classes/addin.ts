import { Listeners } from "../book/events";
import { ExcelError } from "../book/excel-error";
import { Exposed, type ExposedClass } from "../protocol/exposed";
import type { EventEntry } from "./subscriptions";

/** Where the pane's page stands: in the pane beside the sheet, or running unseen. */
type RuntimeState = "Visible" | "Background";

/** Event number of the wire (read in the client's source). */
const VISIBILITY_CHANGED = 65539;

/**
 * The add-in's window as its host holds it: what `Office.addin` speaks to under a shared runtime. The
 * page around it shows and hides the pane and hears when the add-in wants it shown.
 */
export class Addin {
  #visible = false;
  readonly #shown = new Listeners<boolean>();
  #send: (entries: readonly EventEntry[]) => void = () => undefined;

  get visible(): boolean {
    return this.#visible;
  }

  /** Shows or hides the pane, whoever wants it: the add-in by `showAsTaskpane`, or the person. */
  set visible(visible: boolean) {
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.#shown.tell(visible);
    this.#send([
      {
        messageCategory: 65536,
        messageType: VISIBILITY_CHANGED,
        targetId: "",
        message: JSON.stringify({ visibility: visible ? "Visible" : "Hidden" }),
        id: "",
        isRemoteOverride: false,
      },
    ]);
  }

  /**
   * Hears every change; the page moves the pane by it.
   * @returns call it to stop listening
   */
  onChange(listener: (visible: boolean) => void): () => void {
    return this.#shown.add(listener);
  }

  /** @param send - takes `onVisibilityModeChanged` to the client */
  deliverTo(send: (entries: readonly EventEntry[]) => void): void {
    this.#send = send;
  }
}

/** `Office.addin.showAsTaskpane` and `hide`, as the client sends them. */
const runtimeService: ExposedClass<Addin> = {
  name: "AppRuntimeService",
  methods: {
    getAppRuntimeState: (addin): RuntimeState => (addin.visible ? "Visible" : "Background"),
    setAppRuntimeState: (addin, state) => {
      if (state !== "Visible" && state !== "Background") throw new ExcelError("InvalidArgument");
      addin.visible = state === "Visible";
    },
  },
};

/** What the client tells on its own: that ribbon buttons may now be pressed. */
const internalService: ExposedClass<Addin> = {
  name: "AddinInternalService",
  methods: { notifyActionHandlerReady: () => null },
};

/** The objects a client makes with `new` by these names; any other name is an unknown member. */
export const addinServices = (addin: Addin): Readonly<Record<string, Exposed>> => ({
  "Microsoft.AppRuntime.AppRuntimeService": Exposed.of(runtimeService, addin),
  "Microsoft.InternalService.AddinInternalService": Exposed.of(internalService, addin),
});
