import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { PanelRightRegular } from "@fluentui/react-icons/svg/panel-right";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import type { FluentIcon } from "@fluentui/react-icons";
import { useRef, type ReactNode } from "react";

import { TestMenu } from "./TestMenu";
import { useOpening } from "./use-opening";
import { useActions, useTexts, useWorkbench } from "./use-workbench";

/** The page's top: a tab of a ribbon, with the add-in's own group in it. */
export function RibbonBar() {
  const texts = useTexts();
  const { fileName, unsaved, busy } = useWorkbench();
  return (
    <header>
      <div className="title">
        <h1>{texts.title}</h1>
        <span className="file-name">{fileName}</span>
        <span className="state" role="status">
          {busy === null ? unsaved && texts.unsaved : texts[busy]}
        </span>
      </div>
      <div className="ribbon">
        <FileGroup />
        <AddinGroup />
        <TestMenu />
      </div>
    </header>
  );
}

function FileGroup() {
  const texts = useTexts();
  const workbench = useActions();
  const busy = useWorkbench().busy !== null;
  const picker = useRef<HTMLInputElement>(null);
  const { openFile, openSample, openBlank } = useOpening();
  return (
    <Group name={texts.file}>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.ods,.et"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void openFile(file);
          target.value = "";
        }}
      />
      <Button Icon={FolderOpenRegular} disabled={busy} onClick={() => picker.current?.click()}>
        {texts.open}
      </Button>
      <Button Icon={SaveRegular} disabled={busy} onClick={() => void workbench.save()}>
        {texts.save}
      </Button>
      <Button Icon={TableSearchRegular} disabled={busy} onClick={openSample}>
        {texts.sample}
      </Button>
      <Button Icon={DocumentRegular} disabled={busy} onClick={openBlank}>
        {texts.blank}
      </Button>
    </Group>
  );
}

/** The group of the add-in's manifest, by its ids and function names. */
function AddinGroup() {
  const texts = useTexts();
  const workbench = useActions();
  const { paneShown, workbooks } = useWorkbench();
  const press = (functionName: string, buttonId: string) => () =>
    void workbench.press(functionName, buttonId);
  const none = workbooks === 0;
  return (
    <Group name={texts.group}>
      <Button
        Icon={PanelRightRegular}
        disabled={none}
        pressed={paneShown}
        onClick={() => workbench.togglePane()}
      >
        {texts.pane}
      </Button>
      <Button
        Icon={CalculatorRegular}
        disabled={none}
        onClick={press("calculate", "button.calculate")}
      >
        {texts.calculate}
      </Button>
      <Button Icon={TableRegular} disabled={none} onClick={press("makeSummary", "button.summary")}>
        {texts.summary}
      </Button>
      <Button
        Icon={DocumentTextRegular}
        disabled={none}
        onClick={press("exportReport", "button.export")}
      >
        {texts.word}
      </Button>
    </Group>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="group" role="group" aria-label={name}>
      <div className="buttons">{children}</div>
      <span className="caption" aria-hidden>
        {name}
      </span>
    </div>
  );
}

interface ButtonProps {
  readonly Icon: FluentIcon;
  readonly children: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function Button({ Icon, children, disabled = false, pressed, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className="ribbon-button"
      disabled={disabled}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon fontSize={22} aria-hidden />
      {children}
    </button>
  );
}
