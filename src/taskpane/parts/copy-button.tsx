import { useState } from "react";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "./small-button";

const texts = dictionary(
  { copied: "已复制", refused: "这里不让复制，请自己抄下" },
  { copied: "Copied", refused: "Copying is not allowed here: write it down" },
);

interface Props {
  readonly label: string;
  /** false where the host does not let the pane copy. */
  readonly copy: () => Promise<boolean>;
  /** What to do where copying is refused; to write it down where nothing is said. */
  readonly instead?: string;
}

/** A button that copies and says so, or that it was not let. */
export function CopyButton({ label, copy, instead }: Props) {
  const t = useTexts(texts);
  const [copied, setCopied] = useState<boolean | null>(null);
  const press = async (): Promise<void> => {
    try {
      setCopied(await copy());
    } catch (error) {
      setCopied(false);
      reportError(error);
    }
  };
  const said = copied === null ? label : copied ? t.copied : (instead ?? t.refused);
  return (
    <SmallButton aria-live="polite" onClick={() => void press()}>
      {said}
    </SmallButton>
  );
}
