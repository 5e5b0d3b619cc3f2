/**
 * `npm run share -- \\server\folder`: what a network share needs so that Excel on Windows finds the add-in
 * there, in `out/share/`: the manifest for the folder, and two .reg files for the users.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { shareFiles } from "./share/share-files";

const root = fileURLToPath(new URL("../", import.meta.url));
const manifest = path.join(root, "dist/manifest.xml");
const out = path.join(root, "out/share");

const usage = `用法：npm run share -- "\\\\服务器\\共享文件夹"
Usage: npm run share -- "\\\\server\\folder"`;

const notBuilt = `dist/manifest.xml 没有，或里面的网址还是 localhost，别的电脑打不开。先按本单位的网址构建，
见 deploy/README.zh-CN.md 第 1 步。
There is no dist/manifest.xml, or it still says localhost: build for your address first (deploy/README.md, step 1).`;

const done = `已放在 out/share/：
  绩效自评助手.xml  复制到共享文件夹
  安装.reg          每个用户双击一次，再重开 Excel
  卸载.reg          不用了，双击
Made in out/share/: the manifest for the share, and .reg files to install and to remove.`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function main(share: string | undefined): number {
  if (share === undefined) {
    say(usage);
    return 1;
  }
  const files = shareFiles(share, existsSync(manifest) ? readFileSync(manifest, "utf8") : null);
  if (!files) {
    say(notBuilt);
    return 1;
  }
  mkdirSync(out, { recursive: true });
  for (const [name, content] of files) writeFileSync(path.join(out, name), content);
  say(done);
  return 0;
}

try {
  process.exitCode = main(process.argv[2]);
} catch (error) {
  const why = error instanceof RangeError ? usage : String(error);
  say(why);
  process.exitCode = 1;
}
