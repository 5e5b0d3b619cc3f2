import { download } from "./blob-link";
import { fileIn } from "./fragment";

/**
 * The page a pane on a Mac or an iPad opens in the real browser, because a download from the pane does
 * nothing there. The file stands in the address behind “#” and goes nowhere; a click saves it.
 */
function start(): void {
  const file = fileIn(location.hash);
  if (navigator.language.toLowerCase().startsWith("en")) speakEnglish();
  show(file ? "save-file" : "save-nothing");
  const name = document.getElementById("save-name");
  if (!file || !name) return;
  name.textContent = file.name;
  document.getElementById("save-button")?.addEventListener("click", () => download(file));
}

const show = (id: string): void => document.getElementById(id)?.removeAttribute("hidden");

function speakEnglish(): void {
  document.documentElement.lang = "en-US";
  for (const element of document.querySelectorAll<HTMLElement>("[data-en]"))
    element.textContent = element.dataset["en"] ?? element.textContent;
}

start();
