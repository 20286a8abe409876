/** Place names as they stand in company names: without 省, 市, 区. Names that are common brand words (东方, 永安) are left out. */

/** Provinces. */
const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 ' +
  '湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 ';

/** Prefectures. */
const CITIES =
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 ' +
  '朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 ' +
  '乌兰察布 兴安 锡林郭勒 阿拉善 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 ' +
  '朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 ' +
  '伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 ' +
  '盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 ' +
  '芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 ' +
  '莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 ' +
  '上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 ' +
  '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 ' +
  '驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 ' +
  '衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 ' +
  '江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 ' +
  '桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 ' +
  '自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 ' +
  '阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 昆明 曲靖 玉溪 保山 ' +
  '昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝 ' +
  '山南 那曲 阿里 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 ' +
  '天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海东 海北 黄南 果洛 玉树 海西 ' +
  '银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 喀什 ' +
  '和田 伊犁 塔城 阿勒泰 ';

/** Cities of county rank. */
const COUNTY_CITIES =
  '辛集 晋州 遵化 迁安 滦州 南宫 涿州 定州 高碑店 平泉 泊头 任丘 黄骅 河间 霸州 古交 怀仁 ' +
  '介休 河津 原平 侯马 霍州 孝义 汾阳 霍林郭勒 满洲里 牙克石 扎兰屯 额尔古纳 根河 丰镇 ' +
  '乌兰浩特 阿尔山 二连浩特 锡林浩特 瓦房店 庄河 东港 凤城 凌海 北镇 盖州 大石桥 调兵山 开原 ' +
  '北票 凌源 榆树 公主岭 蛟河 桦甸 舒兰 磐石 双辽 梅河口 集安 临江 扶余 洮南 延吉 图们 敦化 ' +
  '珲春 龙井 讷河 虎林 密山 抚远 绥芬河 穆棱 五大连池 嫩江 肇东 漠河 江阴 宜兴 新沂 邳州 ' +
  '溧阳 常熟 张家港 昆山 太仓 启东 如皋 海安 东台 仪征 高邮 丹阳 扬中 句容 兴化 靖江 泰兴 ' +
  '建德 余姚 慈溪 瑞安 乐清 龙港 海宁 平湖 桐乡 诸暨 嵊州 兰溪 义乌 东阳 江山 温岭 临海 ' +
  '玉环 龙泉 巢湖 无为 桐城 潜山 界首 广德 福清 石狮 晋江 邵武 武夷山 建瓯 漳平 福鼎 瑞昌 ' +
  '共青城 庐山 贵溪 龙南 井冈山 樟树 胶州 平度 莱西 滕州 莱阳 莱州 招远 栖霞 海阳 青州 诸城 ' +
  '寿光 高密 昌邑 曲阜 邹城 新泰 肥城 荣成 乳山 禹城 临清 邹平 巩义 荥阳 新密 新郑 登封 ' +
  '舞钢 汝州 林州 卫辉 辉县 沁阳 孟州 禹州 义马 邓州 项城 济源 大冶 丹江口 宜都 当阳 枝江 ' +
  '老河口 枣阳 宜城 钟祥 京山 安陆 汉川 洪湖 监利 麻城 武穴 利川 仙桃 潜江 浏阳 宁乡 醴陵 ' +
  '湘乡 韶山 耒阳 常宁 武冈 邵东 汨罗 临湘 沅江 资兴 祁阳 洪江 冷水江 涟源 吉首 乐昌 南雄 ' +
  '台山 鹤山 廉江 雷州 吴川 陆丰 英德 普宁 罗定 横州 荔浦 岑溪 东兴 桂平 靖西 凭祥 五指山 ' +
  '琼海 都江堰 彭州 邛崃 崇州 简阳 广汉 什邡 绵竹 江油 射洪 峨眉山 阆中 华蓥 马尔康 康定 ' +
  '西昌 清镇 盘州 赤水 仁怀 黔西 凯里 都匀 澄江 腾冲 禄丰 个旧 蒙自 弥勒 景洪 瑞丽 泸水 ' +
  '香格里拉 米林 错那 彬州 韩城 子长 神木 旬阳 敦煌 格尔木 德令哈 茫崖 灵武 青铜峡 阜康 博乐 ' +
  '阿拉山口 库尔勒 库车 阿图什 伊宁 霍尔果斯 乌苏 石河子 阿拉尔 图木舒克 五家渠 北屯 铁门关 ' +
  '可克达拉 胡杨河 ';

/** Districts and counties of Hangzhou. */
const DISTRICTS = '上城 拱墅 西湖 滨江 萧山 余杭 富阳 临安 临平 钱塘 桐庐 淳安 ';

/** Countries and regions. */
const COUNTRIES =
  '德国 日本 美国 韩国 英国 法国 意大利 瑞士 瑞典 荷兰 丹麦 挪威 芬兰 比利时 奥地利 西班牙 ' +
  '葡萄牙 爱尔兰 波兰 捷克 匈牙利 俄罗斯 以色列 印度 新加坡 马来西亚 泰国 越南 印尼 印度尼西亚 ' +
  '菲律宾 澳大利亚 新西兰 加拿大 墨西哥 巴西 卢森堡 土耳其 沙特 阿联酋 南非 亚太 大中华 ';

const PLACES: ReadonlySet<string> = new Set(
  (PROVINCES + CITIES + COUNTY_CITIES + DISTRICTS + COUNTRIES).trim().split(' '),
);
const LONGEST = Math.max(...[...PLACES].map((place) => place.length));

/** The place at the start of a text with its suffix (杭州市), and the bare name; null where none stands there. */
export function leadingPlace(text: string): { place: string; length: number } | null {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const place = text.slice(0, length);
    if (!PLACES.has(place)) continue;
    const suffix = /^(?:省|市|区(?!域)|县|自治区|自治州|特别行政区)/.exec(text.slice(length))?.[0] ?? '';
    return { place, length: length + suffix.length };
  }
  return null;
}

/** Whether a text is one or more places and nothing else: 上海, 浙江杭州, 杭州市余杭区, 中国. */
export function isPlace(text: string): boolean {
  let rest = text.replace(/^中国/, '');
  for (let hit = leadingPlace(rest); hit; hit = leadingPlace(rest)) rest = rest.slice(hit.length);
  return rest === '' && text !== '';
}

/** The place at the end of a text: 琅拓微电子上海; null where none stands there or nothing would stand before it. */
export function trailingPlace(text: string): string | null {
  for (let length = Math.min(LONGEST, text.length - 2); length >= 2; length--) {
    const place = text.slice(-length);
    if (PLACES.has(place)) return place;
  }
  return null;
}
