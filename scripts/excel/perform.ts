import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";

import type { Step } from "./sideload-steps";

/**
 * Does one step.
 * @throws Error with the command where it ends with another code than 0
 */
export async function perform(step: Step): Promise<void> {
  switch (step.kind) {
    case "copy":
      mkdirSync(path.dirname(step.to), { recursive: true });
      copyFileSync(step.from, step.to);
      return;
    case "delete":
      rmSync(step.file, { force: true });
      return;
    case "run":
      await run(step.command);
  }
}

function run([program, ...args]: readonly [string, ...string[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${[program, ...args].join(" ")} → ${String(code)}`));
    });
  });
}
