/** Why something cannot be done by hand. */
export type Refusal =
  | { readonly because: "read-only" | "structure-protected" }
  | { readonly because: "sheet-protected"; readonly sheet: string };
