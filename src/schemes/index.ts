import type { Scheme } from "../core/score";
import { county2019 } from "./county-2019";
import { guangdong2022 } from "./guangdong-2022";
import { hubei2020 } from "./hubei-2020";
import { hunan2017 } from "./hunan-2017";
import { hunan2018 } from "./hunan-2018";
import { hunanYueyang2018 } from "./hunan-yueyang-2018";
import { mof201353 } from "./mof-2013-53";
import { mof202010 } from "./mof-2020-10";
import { potou2022 } from "./potou-2022";
import { shenzhen2020 } from "./shenzhen-2020";
import { sichuan2023 } from "./sichuan-2023";
import { sichuanDazhou2017 } from "./sichuan-dazhou-2017";

/**
 * The 指标体系 the product brings, in the order it offers them. Left out of what was found: lists of two
 * to six rows out of a hundred points, which no unit could score by, and the 10号 form under other names.
 */
export const schemes: readonly Scheme[] = [
  potou2022,
  mof201353,
  mof202010,
  sichuanDazhou2017,
  sichuan2023,
  hunan2017,
  hunan2018,
  hunanYueyang2018,
  hubei2020,
  shenzhen2020,
  guangdong2022,
  county2019,
];

/** The scheme with that id; null where there is none. */
export const schemeById = (id: string): Scheme | null =>
  schemes.find((scheme) => scheme.id === id) ?? null;
