import { compactText } from '../../text';

/** Countries and regions as ledgers name them, by ISO 3166-1 alpha-2. The first name is the usual one. */
const COUNTRIES =
  'CN:中国/中国大陆/中国内地/大陆/内地/国内/中华人民共和国 HK:中国香港/香港/香港特别行政区/中国香港特别行政区/hongkong/hk MO:中国澳门/澳门/澳门特别行政区 ' +
  'TW:中国台湾/台湾/台湾地区/中国台湾地区/中国台湾省/台湾省 US:美国/美利坚合众国/usa/us DE:德国/联邦德国/germany JP:日本/japan KR:韩国/南韩/大韩民国/korea ' +
  'SG:新加坡/singapore GB:英国/大不列颠/uk FR:法国/france IT:意大利/italy NL:荷兰/尼德兰 CH:瑞士 SE:瑞典 NO:挪威 DK:丹麦 FI:芬兰 IE:爱尔兰 ' +
  'AT:奥地利 BE:比利时 LU:卢森堡 ES:西班牙 PT:葡萄牙 GR:希腊 PL:波兰 CZ:捷克 SK:斯洛伐克 HU:匈牙利 RO:罗马尼亚 BG:保加利亚 HR:克罗地亚 SI:斯洛文尼亚 ' +
  'RS:塞尔维亚 RU:俄罗斯/俄国 UA:乌克兰 BY:白俄罗斯 TR:土耳其 IL:以色列 AE:阿联酋/阿拉伯联合酋长国/迪拜 SA:沙特/沙特阿拉伯 QA:卡塔尔 KW:科威特 ' +
  'OM:阿曼 BH:巴林 IR:伊朗 IQ:伊拉克 JO:约旦 EG:埃及 ZA:南非 NG:尼日利亚 KE:肯尼亚 MA:摩洛哥 ET:埃塞俄比亚 DZ:阿尔及利亚 TN:突尼斯 TZ:坦桑尼亚 ' +
  'IN:印度 PK:巴基斯坦 BD:孟加拉国/孟加拉 LK:斯里兰卡 NP:尼泊尔 TH:泰国 VN:越南 MY:马来西亚 ID:印度尼西亚/印尼 PH:菲律宾 MM:缅甸 KH:柬埔寨 LA:老挝 ' +
  'BN:文莱 MN:蒙古国/蒙古 KZ:哈萨克斯坦 UZ:乌兹别克斯坦 KG:吉尔吉斯斯坦 AZ:阿塞拜疆 GE:格鲁吉亚 AU:澳大利亚/澳洲 NZ:新西兰 CA:加拿大 ' +
  'MX:墨西哥 BR:巴西 AR:阿根廷 CL:智利 PE:秘鲁 CO:哥伦比亚 VE:委内瑞拉 CU:古巴 PA:巴拿马 UY:乌拉圭 EC:厄瓜多尔 CR:哥斯达黎加 ' +
  'KY:开曼群岛/开曼 VG:英属维尔京群岛/英属维京群岛/维尔京群岛/bvi BM:百慕大/百慕大群岛 WS:萨摩亚 SC:塞舌尔 MU:毛里求斯 MT:马耳他 CY:塞浦路斯 ' +
  'LI:列支敦士登 MC:摩纳哥 IS:冰岛 EE:爱沙尼亚 LV:拉脱维亚 LT:立陶宛 JE:泽西 GG:根西 IM:马恩岛 BB:巴巴多斯 MH:马绍尔群岛';

/** Cities abroad that stand in ledgers without their country. */
const CITIES =
  'US:纽约/洛杉矶/旧金山/硅谷/芝加哥/波士顿/西雅图/休斯顿/底特律/圣何塞/圣地亚哥 DE:柏林/慕尼黑/法兰克福/斯图加特/汉堡/杜塞尔多夫/汉诺威/科隆/多特蒙德/纽伦堡 ' +
  'JP:东京/大阪/名古屋/横滨/京都/神户/福冈/静冈/滨松 KR:首尔/釜山/仁川/大邱/光州 GB:伦敦/剑桥/曼彻斯特/伯明翰/牛津 FR:巴黎/里昂 IT:米兰/罗马/都灵/博洛尼亚 ' +
  'NL:阿姆斯特丹/鹿特丹/埃因霍温 CH:苏黎世/日内瓦/巴塞尔 SE:斯德哥尔摩/哥德堡 DK:哥本哈根 FI:赫尔辛基 AT:维也纳 BE:布鲁塞尔 ES:马德里/巴塞罗那 ' +
  'TH:曼谷 VN:河内/胡志明市 MY:吉隆坡/槟城 ID:雅加达 PH:马尼拉 IN:孟买/新德里/班加罗尔 IL:特拉维夫 AE:阿布扎比 SA:利雅得 RU:莫斯科/圣彼得堡 ' +
  'AU:悉尼/墨尔本 CA:多伦多/温哥华 TW:台北/新竹/高雄/台中 HK:九龙 BR:圣保罗 MX:墨西哥城 HU:布达佩斯 CZ:布拉格 PL:华沙';

const COUNTRY_BY_NAME = tableOf(COUNTRIES);
const COUNTRY_BY_CITY = tableOf(CITIES);

function tableOf(lines: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const line of lines.split(' ')) {
    const [code = '', names = ''] = line.split(':');
    for (const name of names.split('/')) table.set(name, code);
  }
  return table;
}

/** ISO code of a country or region by its name, 德国 → DE; null where it is none. */
export function countryOf(text: string): string | null {
  const key = compactText(text)
    .toLowerCase()
    .replace(/[([].*?[)\]]/g, '')
    .replace(/(?:共和国|籍|资本?)$/, '');
  return COUNTRY_BY_NAME.get(key) ?? COUNTRY_BY_NAME.get(compactText(text).toLowerCase()) ?? null;
}

/** The country of a place: 德国, 德国慕尼黑, 慕尼黑, 香港 → its code, anything else → CN. */
export function countryOfPlace(text: string): string {
  const key = compactText(text).toLowerCase();
  const whole = countryOf(key) ?? COUNTRY_BY_CITY.get(key.replace(/市$/, ''));
  if (whole) return whole;
  for (let length = Math.min(8, key.length - 1); length >= 2; length -= 1) {
    const start = key.slice(0, length);
    const code = COUNTRY_BY_NAME.get(start) ?? COUNTRY_BY_CITY.get(start);
    if (code !== undefined && /[\u4e00-\u9fff]/.test(start)) return code;
  }
  return 'CN';
}

/** Splits 北京、天津 / 上海-苏州 / 德国（慕尼黑、柏林） into places. */
export function splitPlaces(text: string): string[] {
  const outside = text
    .replace(/[(（][^)）]*[)）]/g, (inside) =>
      /[\u4e00-\u9fff]/.test(inside) && inside.length <= 30 ? '' : ' ',
    )
    .replace(/等(?:地|城市|国家|国|省市|多地|\d+[地市个国].*)?$/, '')
    .replace(/等地/g, '');
  const places = outside
    .split(/[、，,;；/|\n+]+|\s*(?:[—–→\-~～]|至|和|及|以及)\s*(?=[\u4e00-\u9fff])|\s+/)
    .map((place) => place.trim().replace(/^(?:赴|前往|到)/, ''))
    .filter((place) => place !== '');
  return [...new Set(places)];
}
