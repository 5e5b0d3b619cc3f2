import { createStore, type StoreApi } from "zustand/vanilla";
import type { Refusal } from "../book/refusal";
import { blankFile, openFile } from "../files/open-file";
import type { OpenedFile } from "../files/opened-file";
import { download } from "./download";
import { NewTabs } from "./new-tabs";
import { aboutFailure, both, refusalWords } from "./page-words";
import { pageTexts, type PageTexts } from "./page-texts";
import { officeOnWindows, type WindowsExternal } from "./office-on-windows";
import { openSession, type Session } from "./session";
import type { Surroundings } from "./surroundings";
import {
  startingState,
  type LockedFile,
  type Message,
  type WorkbenchState,
} from "./workbench-state";
import { passwordTrouble } from "./password-trouble";
import { sampleFile } from "./sample-file";

/** The page's one open workbook and all that can be done with it; `window.workbench` in the browser. */
export class Workbench {
  readonly store: StoreApi<WorkbenchState>;
  /** Other tabs take their workbooks from here. */
  readonly tabs = new NewTabs();
  #session: Session | null = null;
  #canvas: HTMLElement | null = null;
  /** Takes the open workbook off the page. */
  #leave: () => void = () => undefined;
  #turn: Promise<void> = Promise.resolve();

  /** @param search - of the address: `lang=en-US`, `theme=dark` */
  constructor(search: string) {
    this.store = createStore(() => startingState(search));
  }

  /** The open workbook; there is one from the first `open…` on. */
  get session(): Session {
    if (!this.#session) throw new RangeError("no workbook is open yet");
    return this.#session;
  }

  get book(): Session["book"] {
    return this.session.book;
  }

  get server(): Session["server"] {
    return this.session.server;
  }

  /** What the pane's page takes for `window.external`. */
  get external(): WindowsExternal {
    return officeOnWindows(this.session.office);
  }

  /** The element spreadsheets are drawn into. */
  drawInto(canvas: HTMLElement): void {
    this.#canvas = canvas;
  }

  /** The workbook the address names: one handed over by another tab, `file=blank`, else the sample. */
  async openFirst(search: string): Promise<void> {
    const asked = new URLSearchParams(search);
    const handed = this.tabs.handedOver(asked.get("handed"));
    if (handed) await this.open(this.#texts.newName, handed);
    else if (asked.get("file") === "blank") await this.openBlank();
    else await this.openSample();
  }

  /** Opens a file of this computer; one that cannot be read is said. */
  async openPicked(file: File): Promise<void> {
    try {
      await this.open(file.name, new Uint8Array(await file.arrayBuffer()));
    } catch {
      // Moved, or held by another program: the browser's own words name neither file nor way out.
      const words = both("unreadable", { zh: file.name, en: file.name });
      this.say({ tone: "trouble", words });
    }
  }

  open(name: string, bytes: Uint8Array, password?: string): Promise<void> {
    const options = password === undefined ? {} : { password };
    return this.#opening(() => openFile(name, bytes, options), { name, bytes });
  }

  openSample(): Promise<void> {
    return this.#opening(sampleFile, null);
  }

  openBlank(): Promise<void> {
    return this.#opening(() => blankFile(this.#texts.blankName), null);
  }

  cancelPassword(): void {
    this.store.setState({ locked: null });
  }

  /** Gives the workbook to the browser's downloads. */
  save(): Promise<void> {
    return this.#inTurn("saving", async () => {
      try {
        const { book, file } = this.session;
        await book.settle();
        const { now } = book.changes;
        const saved = await file.save();
        download(saved.name, saved.bytes);
        book.name = saved.name;
        book.changes.saved(now);
        this.store.setState({ fileName: saved.name });
        for (const words of saved.notCarried) this.say({ tone: "note", words });
      } catch (error) {
        this.say({ tone: "trouble", words: aboutFailure("notSaved", error) });
      }
    });
  }

  /** A ribbon button that runs a function of the add-in. */
  async press(functionName: string, buttonId: string): Promise<void> {
    try {
      await this.session.office.clicks.invoke(functionName, buttonId);
    } catch (error) {
      this.say({ tone: "trouble", words: aboutFailure("notDone", error) });
    }
  }

  togglePane(): void {
    const { addin } = this.session.model;
    addin.visible = !addin.visible;
  }

  /** Changes language and colours; the pane starts anew, as Excel's would after a restart. */
  look(look: Partial<Pick<WorkbenchState, "language" | "dark">>): void {
    this.store.setState((state) => ({ ...look, workbooks: state.workbooks + 1 }));
    this.#session?.screen.show(this.#look());
  }

  say(message: Message): void {
    this.store.setState(({ messages }) => ({ messages: [...messages, message] }));
  }

  dismiss(message: Message): void {
    this.store.setState(({ messages }) => ({ messages: messages.filter((it) => it !== message) }));
  }

  /** One opening or saving after another: each finds the page as the one before it left it. */
  #inTurn(busy: "opening" | "saving", work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(async () => {
      this.store.setState({ busy });
      try {
        await work();
      } finally {
        this.store.setState({ busy: null });
      }
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #opening(
    read: () => Promise<OpenedFile>,
    source: Omit<LockedFile, "refused"> | null,
  ): Promise<void> {
    return this.#inTurn("opening", async () => {
      this.store.setState({ messages: [] });
      try {
        await this.#show(await read());
        this.store.setState({ locked: null });
      } catch (error) {
        const trouble = passwordTrouble(error);
        if (trouble && source)
          this.store.setState({ locked: { ...source, refused: trouble === "wrong" } });
        else this.say({ tone: "trouble", words: aboutFailure("broken", error) });
      }
    });
  }

  /** What is open stays, and stays in sight, until the other workbook stands. */
  async #show(file: OpenedFile): Promise<void> {
    if (!this.#canvas) throw new RangeError("drawInto comes first");
    const paper = document.createElement("div");
    this.#canvas.append(paper);
    const options = { look: this.#look(), surroundings: () => this.#surroundings() };
    const session = await openSession(file, paper, options).catch((error: unknown) => {
      paper.remove();
      throw error;
    });
    this.#leave();
    this.#session = session;
    const unfollow = this.#follow(session);
    this.#leave = () => {
      unfollow();
      session.screen.dispose();
      paper.remove();
    };
    this.store.setState((state) => ({
      fileName: file.name,
      unsaved: false,
      paneShown: true,
      workbooks: state.workbooks + 1,
      messages: file.notes.map((words) => ({ tone: "note", words })),
    }));
  }

  /** @returns call it to hear no more of this workbook */
  #follow({ book, model: { addin } }: Session): () => void {
    addin.visible = true;
    const stops = [
      book.changes.noted.add(() => this.store.setState({ unsaved: book.changes.unsaved })),
      addin.onChange((paneShown) => this.store.setState({ paneShown })),
      book.refusals.add((refusal) => this.#refuse(refusal)),
      book.windows.add((base64) => this.#openTab(base64)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  #openTab(base64: string | null): void {
    if (this.tabs.open(base64)) return;
    const action = { label: both("openTab"), run: () => this.tabs.open(base64) };
    this.say({ tone: "note", words: both("newWorkbook"), action });
  }

  /** One message, however often it is tried. */
  #refuse(refusal: Refusal): void {
    const words = refusalWords(refusal);
    const { messages } = this.store.getState();
    if (!messages.some((message) => message.words.zh === words.zh))
      this.say({ tone: "trouble", words });
  }

  get #texts(): PageTexts {
    return pageTexts[this.store.getState().language];
  }

  #look(): { readonly chinese: boolean; readonly dark: boolean } {
    const { language, dark } = this.store.getState();
    return { chinese: language === "zh", dark };
  }

  #surroundings(): Surroundings {
    const { language, dark, fileName } = this.store.getState();
    const readOnly = this.#session?.book.readOnly ?? false;
    return { language: language === "zh" ? "zh-CN" : "en-US", dark, fileName, readOnly };
  }
}
