import type { ReferenceItem } from '@landfall/contracts';
import { normalise } from '../../platform/search';

const LEVELS = ['province', 'city', 'county'];
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|' +
  '仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
/** What people leave off: 深圳 is 深圳市, 内蒙古 is 内蒙古自治区. */
const ENDING = /(?:特别行政区|自治[区州县旗]|地区|林区|特区|新区|省|市|区|县|盟|旗)$/u;
/** 广西 is 广西壮族自治区, 恩施 is 恩施土家族苗族自治州, 伊犁 is 伊犁哈萨克自治州. */
const WITH_PEOPLES = new RegExp(
  `(?:(?:${PEOPLES})族|蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)+自治[区州县旗]$`,
  'u',
);

/**
 * Finds a division by what people call it: the whole name or without its ending, alone (深圳, 余杭区) or after
 * those above it (浙江省杭州市余杭区, 上海浦东). Of namesakes the higher level is meant; two of one level are none.
 */
export class DivisionNames {
  private readonly byName = new Map<string, ReferenceItem[]>();
  private readonly longest: number;
  private readonly parents: ReadonlyMap<string, ReferenceItem>;

  constructor(items: readonly ReferenceItem[]) {
    this.parents = new Map(items.map((item) => [item.code, item]));
    for (const item of items) for (const name of namesOf(item)) this.add(name, item);
    this.longest = Math.max(...[...this.byName.keys()].map((name) => name.length));
  }

  find(text: string): ReferenceItem | null {
    const plain = normalise(text).replace(/[·,，、/\-]/gu, '');
    return this.walk(plain.replace(/^中国/u, ''), null);
  }

  /** Takes the longest name from the front that stands below `above`, then goes on with the rest. */
  private walk(text: string, above: ReferenceItem | null): ReferenceItem | null {
    for (let length = Math.min(text.length, this.longest); length >= 2; length--) {
      const rest = text.slice(length);
      const candidates = (this.byName.get(text.slice(0, length)) ?? []).filter(
        (item) => !above || this.isBelow(item, above),
      );
      const found = rest
        ? only(candidates.map((item) => this.walk(rest, item)).filter((item) => item !== null))
        : highest(candidates);
      if (found) return found;
    }
    return null;
  }

  private isBelow(item: ReferenceItem, above: ReferenceItem): boolean {
    const parent = item.parent ? this.parents.get(item.parent) : undefined;
    return parent !== undefined && (parent.code === above.code || this.isBelow(parent, above));
  }

  private add(name: string, item: ReferenceItem): void {
    this.byName.set(name, [...(this.byName.get(name) ?? []), item]);
  }
}

function namesOf(item: ReferenceItem): string[] {
  const full = normalise(item.name);
  // 市辖区 and the like are steps of the code, not places.
  if (/^(市辖区|县|.*直辖县级行政区划)$/u.test(full)) return [];
  const short = [full.replace(ENDING, ''), full.replace(WITH_PEOPLES, '')];
  return [...new Set([full, ...short.filter((name) => name.length >= 2)])];
}

function highest(items: ReferenceItem[]): ReferenceItem | null {
  for (const level of LEVELS) {
    const same = items.filter((item) => item.level === level);
    if (same.length > 0) return only(same);
  }
  return null;
}

function only(items: ReferenceItem[]): ReferenceItem | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}
