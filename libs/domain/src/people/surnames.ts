/** Family names, to tell 王总监 (a person) from 技术总监 (a title). Compound ones are tried first. */
const COMPOUND =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 长孙 宇文 端木 百里 呼延 南宫 东郭 西门 独孤 轩辕 钟离 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 鲜于 闾丘 司寇 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 羊舌 微生 梁丘 左丘 赫连';
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖涂代覃付佟岳苟原佘揭闫海候晋楚初修仝逯亓展仉岑原鹿苑闪尧';

const COMPOUND_NAMES: ReadonlySet<string> = new Set(COMPOUND.split(' '));
const SINGLE_NAMES: ReadonlySet<string> = new Set(SINGLE);

/** How many characters of the text are its family name: 2, 1 or 0. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (COMPOUND_NAMES.has(text.slice(0, 2))) return 2;
  return SINGLE_NAMES.has(text.slice(0, 1)) ? 1 : 0;
}

export function isCompoundSurname(text: string): boolean {
  return COMPOUND_NAMES.has(text);
}

/** Whether a text can be a full Chinese name: a known family name with one or two characters behind it. */
export function isChineseName(text: string): boolean {
  if (!/^[\u3400-\u9fff]{2,4}$/.test(text)) return false;
  const surname = surnameLength(text);
  const given = text.length - surname;
  return surname > 0 && given >= 1 && given <= 2;
}
