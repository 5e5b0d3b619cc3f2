import { useActions, useTexts, useWorkbench } from "./use-workbench";

/** Opening another workbook in this one's place, once the user agreed to lose what is not saved. */
export function useOpening(): {
  readonly openFile: (file: File) => Promise<void>;
  readonly openSample: () => void;
  readonly openBlank: () => void;
} {
  const workbench = useActions();
  const texts = useTexts();
  const { unsaved, fileName } = useWorkbench();
  const mayLeave = (): boolean => !unsaved || window.confirm(texts.loseChanges(fileName));
  return {
    openFile: async (file) => {
      if (mayLeave()) await workbench.openPicked(file);
    },
    openSample: () => {
      if (mayLeave()) void workbench.openSample();
    },
    openBlank: () => {
      if (mayLeave()) void workbench.openBlank();
    },
  };
}
