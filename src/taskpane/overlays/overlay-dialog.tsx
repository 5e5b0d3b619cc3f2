import { figureName } from "../parts/shown";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { FigureChooser } from "../data/figure-chooser";
import { UseCell } from "../data/use-cell";
import type { Look } from "../../app/look";
import { PaneDialog } from "../parts/pane-dialog";
import { WorkingCard } from "../results/working-card";
import { useActions, usePane } from "../state/pane-context";
import type { Overlay } from "../state/pane-state";
import { Acknowledge } from "./acknowledge";
import { CauseBox } from "./cause-box";
import { ChangeBase } from "./change-base";
import { Help } from "./help";
import { SchemeList } from "./scheme-list";

const texts = dictionary(
  {
    figure: (name: string) => `${name}用哪个？`,
    "use-cell": "就用这格",
    acknowledge: "已核实",
    cause: "写原因",
    scheme: "换评分标准",
    help: "使用说明",
    base: (name: string) => `${name}的分母`,
  },
  {
    figure: (name) => `Which is ${name}?`,
    "use-cell": "Use this cell",
    acknowledge: "Checked",
    cause: "Write the cause",
    scheme: "Change scheme",
    help: "How to use",
    base: (name) => `What ${name} is divided by`,
  },
);

/** What lies over the tab: a working, a chooser, a small form. */
export function OverlayDialog() {
  const overlay = usePane((pane) => pane.overlay);
  const look = usePane((pane) => pane.look);
  const title = useTitle(overlay, look);
  const { close } = useActions();
  if (!overlay || !look) return null;
  return (
    <PaneDialog title={title} onClose={close}>
      <Body overlay={overlay} look={look} />
    </PaneDialog>
  );
}

function useTitle(overlay: Overlay | null, look: Look | null): string {
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const rateName = (id: Extract<Overlay, { kind: "rate" }>["id"]): string => {
    const definition = look?.evaluation.rates.get(id)?.definition;
    return (language === "zh" ? definition?.term : definition?.english) ?? "";
  };
  if (!overlay) return "";
  switch (overlay.kind) {
    case "rate":
      return rateName(overlay.id);
    case "base":
      return t.base(rateName(overlay.id));
    case "figure":
      return t.figure(figureName(overlay.id, language));
    default:
      return t[overlay.kind];
  }
}

function Body({ overlay, look }: { readonly overlay: Overlay; readonly look: Look }) {
  const { evaluation } = look;
  switch (overlay.kind) {
    case "rate":
    case "base": {
      const rate = evaluation.rates.get(overlay.id);
      if (!rate) return null;
      if (overlay.kind === "rate") return <WorkingCard rate={rate} evaluation={evaluation} />;
      return <ChangeBase rate={rate} base={overlay.base} evaluation={evaluation} />;
    }
    case "figure":
      return <FigureChooser id={overlay.id} evaluation={evaluation} />;
    case "use-cell":
      return <UseCell id={overlay.id} cell={overlay.cell} look={look} />;
    case "acknowledge":
      return <Acknowledge issueKey={overlay.key} sentence={overlay.sentence} />;
    case "cause":
      return <CauseBox at={overlay.at} name={overlay.name} before={overlay.before} />;
    case "scheme":
      return <SchemeList look={look} />;
    case "help":
      return <Help />;
  }
}
