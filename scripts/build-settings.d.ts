/** Where the pages will be served from, where office.js comes from, and the policy of the pages. */
export interface BuildSettings {
  /** Without a slash at its end. */
  readonly base: string;
  /** `origin`: the other server of the script; null: it lies beside the pages. */
  readonly office: { readonly origin: string | null; readonly script: string };
  readonly policy: string;
}

export function settingsFor(env: Readonly<Record<string, string | undefined>>): BuildSettings;

export function manifestAt(base: string, xml: string): string;
