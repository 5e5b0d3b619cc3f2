const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted";
const atHome = "https://localhost:3000";

/**
 * Where the pages will be served from and where office.js comes from, with the policy of the pages.
 * `ADDIN_BASE_URL`: an https address, perhaps with a folder. `OFFICE_JS_BASE`: `self` (our own copy, the
 * default, for closed networks), `cdn` (Microsoft's), or an https address.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @throws Error where an address is no https address: Excel takes no other
 */
export function settingsFor(env) {
  const base = folderOf("ADDIN_BASE_URL", env.ADDIN_BASE_URL ?? atHome);
  const office = officeJs(env.OFFICE_JS_BASE ?? "self");
  return { base, office, policy: policyFor(office.origin) };
}

/** The manifest with our own addresses in place of those of this computer. */
export const manifestAt = (base, xml) => xml.replaceAll(atHome, base);

function officeJs(from) {
  if (from === "self") return { origin: null, script: "office-js/office.js" };
  const folder = from === "cdn" ? cdn : folderOf("OFFICE_JS_BASE", from);
  return { origin: new URL(folder).origin, script: `${folder}/office.js` };
}

/** An address without the slash at its end. */
function folderOf(name, address) {
  if (!URL.canParse(address) || new URL(address).protocol !== "https:")
    throw new Error(`${name} is ${address}: Excel takes https only / 网址要以 https:// 开头`);
  return address.replace(/\/+$/, "");
}

/**
 * Fluent puts its styles into the page, hence 'unsafe-inline' for styles; without it the pane is bare and
 * no error says so. `frame-ancestors` belongs to the server: a meta tag is not heard.
 */
const policyFor = (officeOrigin) =>
  [
    "default-src 'none'",
    `script-src 'self'${officeOrigin === null ? "" : ` ${officeOrigin}`}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
