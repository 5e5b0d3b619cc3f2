import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import {
  lazy,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";

import { Footer } from "./frame/footer";
import { Header } from "./frame/header";
import { NoticeBanner } from "./frame/notice-banner";
import { PrimaryBar } from "./frame/primary-bar";
import { panelId, tabIdOf, Tabs } from "./frame/tabs";
import { Loaded } from "./parts/loaded";
import { SheetMount } from "./parts/sheet-mount";
import type { PaneStore } from "./state/pane";
import { PaneContext, usePane } from "./state/pane-context";

const Content = lazy(async () => ({ default: (await import("./content")).Content }));
const OverlayDialog = lazy(async () => ({
  default: (await import("./overlays/overlay-dialog")).OverlayDialog,
}));
const QuestionDialog = lazy(async () => ({
  default: (await import("./questions/question-dialog")).QuestionDialog,
}));

const useStyles = makeStyles({
  // Not on the provider: Fluent gives its class to the layer of open menus too, which then covers all.
  pane: {
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  // WebView2 hides scroll bars until the mouse is over them.
  main: { flex: "1 1 auto", minHeight: 0 },
  content: {
    boxSizing: "border-box",
    height: "100%",
    overflowY: "scroll",
    overflowX: "hidden",
    padding: "8px 12px",
  },
});

/** One rhythm for all texts; the browser's own margins and indents take a sixth of 320 px. */
const useTextStyles = makeStaticStyles({
  p: { margin: "0 0 8px" },
  "ul, ol": { margin: "4px 0 8px", paddingLeft: "20px" },
});

const darkScheme = "(prefers-color-scheme: dark)";

/** The browser's wish for dark, where Excel does not tell its own. */
function usePrefersDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(darkScheme);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(darkScheme).matches,
  );
}

interface Props {
  readonly store: PaneStore;
  /** Excel's own theme; null: the browser decides. */
  readonly dark: boolean | null;
}

/** The whole pane over its store. */
export function PaneView({ store, dark }: Props) {
  const prefersDark = usePrefersDark();
  const theme = (dark ?? prefersDark) ? webDarkTheme : webLightTheme;
  return (
    <PaneContext value={store}>
      <FluentProvider theme={theme}>
        <Frame />
      </FluentProvider>
    </PaneContext>
  );
}

/**
 * All tabs share one scroller: it begins at the top with another tab and with new results. Before the
 * effects of the tab, which may bring a row into view.
 */
function useTop(): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const tab = usePane((pane) => pane.tab);
  const calculated = usePane((pane) => pane.calculated);
  useLayoutEffect(() => {
    if (content.current) content.current.scrollTop = 0;
  }, [tab, calculated]);
  return content;
}

function Frame() {
  useTextStyles();
  const styles = useStyles();
  const language = usePane((pane) => pane.language);
  const tab = usePane((pane) => pane.tab);
  const overlay = usePane((pane) => pane.overlay !== null);
  const question = usePane((pane) => pane.question !== null);
  const [mount, setMount] = useState<HTMLElement | null>(null);
  const content = useTop();
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en-US";
  }, [language]);
  return (
    <div className={styles.pane}>
      <header>
        <Header />
        <PrimaryBar />
        <Tabs />
      </header>
      <NoticeBanner />
      <main ref={setMount} className={styles.main}>
        <div
          ref={content}
          className={styles.content}
          id={panelId}
          role="tabpanel"
          aria-labelledby={tabIdOf(tab)}
          tabIndex={-1}
        >
          <Loaded key={tab}>
            <Content />
          </Loaded>
        </div>
      </main>
      <Footer />
      <SheetMount value={mount}>
        <Loaded key={`overlay ${String(overlay)}`}>{overlay ? <OverlayDialog /> : null}</Loaded>
        <Loaded key={`question ${String(question)}`}>{question ? <QuestionDialog /> : null}</Loaded>
      </SheetMount>
    </div>
  );
}
