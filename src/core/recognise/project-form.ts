import { comparable, plainText } from "./normalise-label";
import { type Page, textsIn } from "./page";

const title = /项目(?:支出)?(?:绩效)?(?:目标)?(?:自评|自我评价|评价|完成情况|目标申报).{0,6}表/;

/** 项目支出绩效自评表: a form about one project, whose amounts and indicators are not the unit's. */
export function isProjectForm(page: Page): boolean {
  for (let row = 0; row < Math.min(page.height, 12); row += 1) {
    const texts = textsIn(page, row);
    const [first, ...others] = texts;
    if (!first) continue;
    const plain = plainText(first.text);
    if (title.test(plain) && !/整体支出|汇总|明细/.test(plain)) return true;
    const asks = /^项目(?:支出)?名称$/.test(comparable(first.text)) && texts.length <= 4;
    const heads = others.some(({ text }) => /[数额率](?:万?元)?$/.test(comparable(text)));
    if (asks && others.length > 0 && !heads) return true;
  }
  return false;
}
