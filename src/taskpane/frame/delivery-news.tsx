import { useState } from "react";

import type { Delivery } from "../../app/ports";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CopyButton } from "../parts/copy-button";
import { SmallButton } from "../parts/small-button";
import { useActions } from "../state/pane-context";
import type { Notice } from "../state/pane-state";
import { Banner } from "./banner";

const texts = dictionary(
  {
    handed: (name: string) => `已交给 Excel 下载：${name}。`,
    downloaded: (name: string) => `已交给浏览器下载：${name}。`,
    saved: (name: string) => `已保存：${name}。`,
    opened: (name: string) => `已另开一个文件：${name}。请在那里另存。`,
    browser: (name: string) => `已在浏览器里打开：${name}。请在那里点“保存”。`,
    none: (name: string) => `这里没法交出文件：${name}。请用下面的办法。`,
    noneLeft: (name: string) =>
      `这里没法交出文件：${name}。请在 Windows 或网页版的 Excel 里打开这个文件，再点“另存报送版”。`,
    draft: (open: number) => `文件名带“草稿”：还有 ${String(open)} 处必须改。`,
    blank: (count: number) => `有 ${String(count)} 个格 Excel 还没算过，副本里是空的。`,
    unseen: "没看到？",
    other: "换个办法保存",
    copy: "复制全文",
    copied: "已复制",
    notCopied: "这里不让复制",
    sheet: "写到‘自评报告（文字）’表",
    fix: "去改",
    close: "知道了",
  },
  {
    handed: (name) => `Handed to Excel for download: ${name}.`,
    downloaded: (name) => `Handed to the browser for download: ${name}.`,
    saved: (name) => `Saved: ${name}.`,
    opened: (name) => `Opened as a workbook of its own: ${name}. Save it there.`,
    browser: (name) => `Opened in the browser: ${name}. Save it there.`,
    none: (name) => `The file cannot be handed over here: ${name}. Use one of the ways below.`,
    noneLeft: (name) =>
      `The file cannot be handed over here: ${name}. Open this workbook in Excel on Windows or on the web and save the copy there.`,
    draft: (open) => `The name says draft: ${String(open)} items must be changed.`,
    blank: (count) =>
      `${String(count)} cells were never calculated by Excel and are blank in the copy.`,
    unseen: "Not there?",
    other: "Save another way",
    copy: "Copy the whole text",
    copied: "Copied",
    notCopied: "Not allowed here",
    sheet: "Write it to a sheet",
    fix: "Fix",
    close: "Got it",
  },
);

const sayings = {
  download: "handed",
  "save-dialog": "saved",
  workbook: "opened",
  browser: "browser",
} as const;

/** In a frame the page around is a browser's: Excel itself never sees the download. */
const sayingOf = ({ way }: Delivery) =>
  way === "download" && window.self !== window.top ? "downloaded" : sayings[way];

type Handed = Extract<Notice, { kind: "exported" | "submission" }>;

/** What both kinds of file have in common. */
const factsOf = (notice: Handed) =>
  notice.kind === "exported"
    ? { ...notice.exported, blank: 0, isReport: true }
    : { ...notice.saved, blank: notice.saved.blank.length, open: 0, isReport: false };

/** M10: what happened to the file, claiming nothing that was not seen, and the next way. */
export function DeliveryNews({ notice }: { readonly notice: Handed }) {
  const t = useTexts(texts);
  const { dismiss, follow } = useActions();
  const { delivery, name, open, blank, isReport } = factsOf(notice);
  return (
    <Banner
      tone={open > 0 || !delivery ? "warning" : "good"}
      actions={
        <>
          <Unseen delivery={delivery} isReport={isReport} />
          {open > 0 ? <SmallButton onClick={() => follow("issues")}>{t.fix}</SmallButton> : null}
          <SmallButton appearance="subtle" onClick={dismiss}>
            {t.close}
          </SmallButton>
        </>
      }
    >
      {delivery ? t[sayingOf(delivery)](name) : isReport ? t.none(name) : t.noneLeft(name)}
      {open > 0 ? t.draft(open) : null}
      {blank > 0 ? t.blank(blank) : null}
    </Banner>
  );
}

interface UnseenProps {
  readonly delivery: Delivery | null;
  /** The report can also be had as text; the copy to hand in is a workbook. */
  readonly isReport: boolean;
}

/** “没看到？” opens the other ways; they are open at once where nothing could be handed over. */
function Unseen({ delivery, isReport }: UnseenProps) {
  const t = useTexts(texts);
  const { nextWay } = useActions();
  const [unseen, setUnseen] = useState(false);
  if (!delivery) return isReport ? <TextWays /> : null;
  if (delivery.proven) return null;
  if (!unseen) return <SmallButton onClick={() => setUnseen(true)}>{t.unseen}</SmallButton>;
  return (
    <>
      <SmallButton onClick={() => void nextWay()}>{t.other}</SmallButton>
      {isReport ? <TextWays /> : null}
    </>
  );
}

function TextWays() {
  const t = useTexts(texts);
  const { copyReport, reportToSheet } = useActions();
  return (
    <>
      <CopyButton label={t.copy} copy={copyReport} instead={t.notCopied} />
      <SmallButton onClick={() => void reportToSheet()}>{t.sheet}</SmallButton>
    </>
  );
}
