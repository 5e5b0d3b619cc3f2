import { useState, type DragEvent, type ReactNode } from "react";

import { useOpening } from "./use-opening";
import { useTexts } from "./use-workbench";

const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

/** A file dropped anywhere on the page is opened. */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const texts = useTexts();
  const { openFile } = useOpening();
  const [over, setOver] = useState(false);
  return (
    <div
      className="page"
      onDragEnter={(event) => {
        if (hasFile(event)) setOver(true);
      }}
    >
      {children}
      {over && (
        // Covers the pane's frame too, which would swallow the drop.
        <div
          className="drop"
          onDragOver={(event) => event.preventDefault()}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const file = event.dataTransfer.files[0];
            if (file) void openFile(file);
          }}
        >
          {texts.drop}
        </div>
      )}
    </div>
  );
}
