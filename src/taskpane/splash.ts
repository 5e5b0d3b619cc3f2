/**
 * The page before the pane: a script of its own, without imports, so that it runs when nothing else
 * loads, right after the markup it works on. The pane takes `#splash` away once it is mounted; if it is
 * still there after ten seconds, it names the likely causes.
 */
const patience = 10_000;

const part = (id: string): HTMLElement | null => document.getElementById(id);

function speakEnglish(): void {
  document.documentElement.lang = "en-US";
  for (const element of document.querySelectorAll<HTMLElement>("#splash [data-en]"))
    element.textContent = element.dataset["en"] ?? element.textContent;
}

/** Shows the causes; `detail` is for whoever is asked for help. */
function showTrouble(detail: string): void {
  const trouble = part("splash-trouble");
  if (!trouble) return;
  trouble.hidden = false;
  part("splash-opening")?.setAttribute("hidden", "");
  const said = part("splash-detail");
  // The first failure is the cause, the next ones follow from it.
  if (said?.textContent === "") said.textContent = detail;
}

function start(): void {
  if (navigator.language.toLowerCase().startsWith("en")) speakEnglish();
  part("splash-retry")?.addEventListener("click", () => {
    location.reload();
  });
  window.setTimeout(() => {
    showTrouble("");
  }, patience);
}

// A script that cannot be loaded says so only in the capture phase.
window.addEventListener(
  "error",
  (event) => {
    const source = event.target instanceof HTMLScriptElement ? event.target.src : event.message;
    showTrouble(source);
  },
  true,
);

start();
