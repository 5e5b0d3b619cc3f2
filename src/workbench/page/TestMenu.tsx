import { Settings24Regular } from "@fluentui/react-icons/svg/settings";
import { useId, useReducer, useState, type ReactNode } from "react";

import { ERROR_CODES, type ErrorCode } from "../book/excel-error";
import { testTexts } from "./test-texts";
import type { Mishap } from "./trial";
import { useActions, useTexts, useWorkbench } from "./use-workbench";
import { EXCEL_VERSION, REQUIREMENT_SETS } from "./surroundings";

const LATENCIES = [0, 5, 50, 300];
const MISHAPS: readonly Mishap[] = ["refused", "half-done", "answer-lost", "no-answer"];

/** For trying things out: language and colours, slowness, failures, and what Excel is said to be. */
export function TestMenu() {
  const { language, dark, workbooks } = useWorkbench();
  const workbench = useActions();
  const texts = useTexts();
  const own = testTexts[language];
  const id = useId();
  return (
    <div className="test-menu">
      <button type="button" popoverTarget={id} aria-label={own.menu} title={own.menu}>
        <Settings24Regular aria-hidden />
      </button>
      <div id={id} popover="auto" className="sheet">
        <h2>{own.menu}</h2>
        <div className="row">
          <button
            type="button"
            onClick={() => workbench.look({ language: language === "zh" ? "en" : "zh" })}
          >
            {texts.language}
          </button>
          <button type="button" onClick={() => workbench.look({ dark: !dark })}>
            {dark ? texts.light : texts.dark}
          </button>
        </div>
        {workbooks > 0 && <TrialRows />}
        <dl>
          <dt>Excel</dt>
          <dd>{EXCEL_VERSION} · Windows</dd>
          {Object.entries(REQUIREMENT_SETS).map(([name, version]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{version}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

function TrialRows() {
  const own = testTexts[useWorkbench().language];
  const { trial } = useActions().session;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const set = (change: () => void) => {
    change();
    redraw();
  };
  return (
    <>
      <Choice
        label={own.latency}
        value={String(trial.latency)}
        options={LATENCIES.map((ms) => [String(ms), `${ms} ms`])}
        onChoose={(ms) => set(() => (trial.latency = Number(ms)))}
      />
      <NextRequest />
      <Switch on={trial.typing} onChange={(on) => set(() => (trial.typing = on))}>
        {own.typing}
      </Switch>
      <Switch on={trial.readOnly} onChange={(on) => set(() => (trial.readOnly = on))}>
        {own.readOnly}
      </Switch>
      <Switch on={trial.sheetProtected} onChange={(on) => set(() => (trial.sheetProtected = on))}>
        {own.protectedSheet}
      </Switch>
    </>
  );
}

function NextRequest() {
  const own = testTexts[useWorkbench().language];
  const { trial } = useActions().session;
  const [mishap, setMishap] = useState<Mishap>("refused");
  const [code, setCode] = useState<ErrorCode>("GeneralException");
  return (
    <fieldset>
      <legend>{own.next}</legend>
      <Choice
        label={own.mishap}
        value={mishap}
        options={MISHAPS.map((it) => [it, own[it]])}
        onChoose={(it) => setMishap(it as Mishap)}
      />
      <Choice
        label={own.code}
        value={code}
        options={ERROR_CODES.map((it) => [it, it])}
        onChoose={(it) => setCode(it as ErrorCode)}
      />
      <button type="button" onClick={() => trial.planNext(mishap, code)}>
        {own.plan}
      </button>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, shown: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="row">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map(([key, shown]) => (
          <option key={key} value={key}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  );
}

interface SwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

function Switch({ on, onChange, children }: SwitchProps) {
  return (
    <label className="row">
      {children}
      <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
    </label>
  );
}
