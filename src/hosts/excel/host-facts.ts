import type { HostFacts } from "../../app/ports";
import { supports } from "./requirement-sets";

const platforms: Readonly<Record<string, HostFacts["platform"]>> = {
  PC: "windows",
  Mac: "mac",
  OfficeOnline: "web",
  iOS: "ipad",
};

/** Where the pane runs, as Office tells it; what it does not tell reads as unknown. */
export function hostFacts(): HostFacts {
  const { diagnostics, displayLanguage, officeTheme, platform } =
    Office.context as Partial<Office.Context>;
  const where = platforms[String(platform ?? diagnostics?.platform ?? "")] ?? "other";
  return {
    platform: where,
    version: diagnostics?.version ?? "",
    language: displayLanguage ?? "zh-CN",
    // On the iPad the workbook opens, but the call says it did not.
    canOpenNew: supports("1.8") && where !== "ipad",
    darkTheme: isDark(officeTheme?.bodyBackgroundColor),
  };
}

/** “#262626” is dark; null where Excel (on the web) tells no colour. */
function isDark(colour: string | undefined): boolean | null {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  if (!parts) return null;
  const sum = parts.slice(1).reduce((total, part) => total + parseInt(part, 16), 0);
  return sum < 384;
}
