import { after, blankLook, calculated, look, tab, type State } from "./ways";

/** First screens and tabs. */
export const screens: Readonly<Record<string, State>> = {
  "first screen A blank": { file: "blank.xlsx", bring: ({ store }) => blankLook(store, "blank") },
  "not recognised": { file: "blank.xlsx", bring: ({ store }) => blankLook(store, "unrecognised") },
  "first screen B tables": look,
  "first screen B slips": { file: "potou-2022-slips.xlsx" },
  "first screen B hunan": { file: "hunan-2018.xlsx" },
  "first screen C results": { file: "potou-2022.xlsx", bring: calculated },
  "first screen D last year": {
    file: "potou-2022.xlsx",
    bring: ({ store }) => blankLook(store, "last-year"),
  },
  "results provisional": { file: "hunan-2018.xlsx", bring: calculated },
  "results slips": { file: "potou-2022-slips.xlsx", bring: calculated },
  "tab data": tab("data"),
  "tab data slips": tab("data", "potou-2022-slips.xlsx"),
  "tab data template": {
    file: "blank.xlsx",
    bring: ({ store }) => store.setState({ tab: "data" }),
  },
  "tab score": tab("score"),
  "tab score hunan": tab("score", "hunan-2018.xlsx"),
  "tab score slips": tab("score", "potou-2022-slips.xlsx"),
  "tab issues": tab("issues", "potou-2022-slips.xlsx"),
  "tab issues none": tab("issues"),
  "tab report": tab("report"),
  "tab report template": {
    file: "blank.xlsx",
    bring: ({ store }) => store.setState({ tab: "report" }),
  },
  "amounts in 元": { file: "potou-2022.xlsx", bring: after(calculated, { shownUnit: "元" }) },
};
