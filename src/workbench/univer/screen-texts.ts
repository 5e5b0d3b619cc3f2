import { LocaleType, mergeLocales, type ILocales } from "@univerjs/core";
import designEn from "@univerjs/design/locale/en-US";
import designZh from "@univerjs/design/locale/zh-CN";
import uiEn from "@univerjs/ui/locale/en-US";
import uiZh from "@univerjs/ui/locale/zh-CN";
import docsUiEn from "@univerjs/docs-ui/locale/en-US";
import docsUiZh from "@univerjs/docs-ui/locale/zh-CN";
import sheetsEn from "@univerjs/sheets/locale/en-US";
import sheetsZh from "@univerjs/sheets/locale/zh-CN";
import sheetsUiEn from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiZh from "@univerjs/sheets-ui/locale/zh-CN";
import formulaEn from "@univerjs/sheets-formula/locale/en-US";
import formulaZh from "@univerjs/sheets-formula/locale/zh-CN";
import formulaUiEn from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiZh from "@univerjs/sheets-formula-ui/locale/zh-CN";
import numfmtUiEn from "@univerjs/sheets-numfmt-ui/locale/en-US";
import numfmtUiZh from "@univerjs/sheets-numfmt-ui/locale/zh-CN";

/** The words of Univer's own menus, from each of its parts. */
export const screenTexts: ILocales = {
  [LocaleType.ZH_CN]: mergeLocales(
    designZh,
    uiZh,
    docsUiZh,
    sheetsZh,
    sheetsUiZh,
    formulaZh,
    formulaUiZh,
    numfmtUiZh,
  ),
  [LocaleType.EN_US]: mergeLocales(
    designEn,
    uiEn,
    docsUiEn,
    sheetsEn,
    sheetsUiEn,
    formulaEn,
    formulaUiEn,
    numfmtUiEn,
  ),
};
