import { Component, type ReactNode, Suspense } from "react";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "./actions-row";
import { SmallButton } from "./small-button";

const texts = dictionary(
  {
    broken: "这一块没能打开，可能是网络断了一下，或者刚更新过。表里的数都在。",
    reload: "重新打开",
  },
  {
    broken:
      "This part did not open: the network may have dropped, or there is a new version. The workbook is untouched.",
    reload: "Open again",
  },
);

interface Props {
  readonly children: ReactNode;
}

/**
 * A part of the pane that is loaded when it is needed. Where it does not come, or breaks, a sentence
 * stands in its place; without it React would take the whole pane away.
 */
export function Loaded({ children }: Props) {
  return (
    <Boundary>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}

/** React knows such a boundary as a class only. */
class Boundary extends Component<Props, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useTexts(texts);
  return (
    <section role="alert">
      <p>{t.broken}</p>
      <ActionsRow>
        <SmallButton
          onClick={() => {
            location.reload();
          }}
        >
          {t.reload}
        </SmallButton>
      </ActionsRow>
    </section>
  );
}
