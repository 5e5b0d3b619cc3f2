/**
 * `npm run samples`: the workbooks in assets/samples, made from the readable sources beside them.
 * The blank workbook is the template; a sample is the template with its own cells filled in, or, for
 * another province's form, the sheets as that form lays them out. Same sources, same bytes.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";

import { type Edit, templateEdits } from "../src/core/edits";
import { newWorkbook, openWorkbook } from "../src/hosts/xlsx";
import { schemeById } from "../src/schemes";
import { grownFor } from "./samples/grown-rows";
import { fillPotou, type PotouSource, type Slips, withSlips } from "./samples/potou";
import { type SheetsSource, sheetEdits } from "./samples/sheets";

const folder = new URL("../assets/samples/", import.meta.url);

async function source<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(`source/${name}.json`, folder), "utf8")) as T;
}

async function made(edits: readonly Edit[]): Promise<Uint8Array> {
  const workbook = newWorkbook();
  await workbook.port.apply(edits);
  return workbook.bytes();
}

function templateOf(schemeId: string): readonly Edit[] {
  const scheme = schemeById(schemeId);
  if (!scheme) throw new RangeError(`no scheme is called ${schemeId}`);
  return templateEdits(scheme);
}

async function filled(template: readonly Edit[], facts: PotouSource): Promise<Uint8Array> {
  const { port } = await openWorkbook(await made(template));
  const typed = fillPotou(await port.read(), facts);
  const host = await openWorkbook(await made(grownFor(template, typed)));
  await host.port.apply(typed);
  return host.bytes();
}

async function save(name: string, bytes: Uint8Array): Promise<void> {
  await writeFile(new URL(`${name}.xlsx`, folder), bytes);
  console.log(`assets/samples/${name}.xlsx ${String(bytes.length)} bytes`);
}

await mkdir(folder, { recursive: true });
const potou = await source<PotouSource>("potou-2022");
const slips = await source<Slips>("potou-2022-slips");
const template = templateOf(potou.scheme);
await save("blank", await made(template));
await save("potou-2022", await filled(template, potou));
await save("potou-2022-slips", await filled(template, withSlips(potou, slips)));
const hunan = await source<SheetsSource>("hunan-2018");
await save("hunan-2018", await made(sheetEdits(hunan)));
