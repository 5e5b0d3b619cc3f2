/** Milliseconds this process has computed: what others on the machine do is not in it. */
const computed = (): number => process.cpuUsage().user / 1000;

/** How long our own code holds the thread: between Excel's answers, its next questions and rests. */
export class Stretches {
  #since: number | null = null;
  #longest = 0;

  /** Our code begins, or goes on. */
  readonly start = (): void => {
    this.#since = computed();
  };

  /** Our code hands over to Excel's client or rests. */
  readonly stop = (): void => {
    if (this.#since !== null) this.#longest = Math.max(this.#longest, computed() - this.#since);
    this.#since = null;
  };

  /** Milliseconds of the longest one since the last call. */
  take(): number {
    const longest = this.#longest;
    this.#longest = 0;
    return longest;
  }

  async rest(): Promise<void> {
    this.stop();
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.start();
  }

  /** Hears every call of Microsoft's client; its own time between sending and answering is not ours. */
  listenTo(excel: typeof Excel): void {
    const run = excel.run.bind(excel) as (options: object, batch: Batch) => Promise<unknown>;
    const heard = (options: object, batch?: Batch): Promise<unknown> => {
      const work = batch ?? (options as Batch);
      this.stop();
      return run(batch ? options : {}, (context) => {
        const sync = context.sync.bind(context);
        context.sync = <T>(value?: T) => {
          this.stop();
          return sync(value).finally(this.start);
        };
        this.start();
        return work(context).finally(this.stop);
      }).finally(this.start);
    };
    Object.assign(excel, { run: heard });
  }
}

type Batch = (context: Excel.RequestContext) => Promise<unknown>;
