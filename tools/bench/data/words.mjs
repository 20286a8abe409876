/** Words of which names of companies, people, places and projects are made. */
export const PLACES = [
  ...[
    '杭州',
    '上海',
    '苏州',
    '深圳',
    '北京',
    '广州',
    '宁波',
    '南京',
    '无锡',
    '嘉兴',
    '常州',
    '合肥',
    '武汉',
    '成都',
  ],
  ...[
    '重庆',
    '西安',
    '青岛',
    '天津',
    '大连',
    '厦门',
    '东莞',
    '佛山',
    '长沙',
    '郑州',
    '济南',
    '福州',
    '绍兴',
    '湖州',
  ],
  ...['台州', '温州', '金华', '昆山', '太仓', '张家港', '平湖', '海宁', '桐乡', '嘉善', '芜湖', '珠海'],
];

/** First and second characters of brand names: every pair is a brand. */
export const BRAND_FIRST = [...'华盛恒泰瑞鑫宏立中科天创新联博远力德亿嘉安凯正信智鸿诺金永海'];
export const BRAND_SECOND = [...'源达通成兴茂洋森峰祥康润特邦辉腾升隆昌业光维锐宇丰和益顺越迪'];

/** What companies make, with the cluster to which it belongs. */
export const TRADES = [
  ...['精密机械', '自动化设备', '智能装备', '机器人', '数控机床', '液压气动'].map((word) => [word, '新装备']),
  ...['新型材料', '高分子材料', '复合材料', '金属制品', '化工', '薄膜科技'].map((word) => [word, '新材料']),
  ...['新能源科技', '光伏', '储能技术', '氢能', '动力电池', '风电设备'].map((word) => [word, '新能源']),
  ...['半导体', '集成电路', '电子科技', '传感技术', '光电', '汽车电子'].map((word) => [word, '芯机能']),
  ...['生物医药', '食品', '物流', '信息技术', '投资管理', '纺织', '医疗器械', '供应链管理'].map((word) => [
    word,
    '其他',
  ]),
];

export const FORMS = [
  ['有限公司', 80],
  ['股份有限公司', 14],
  ['集团有限公司', 6],
];

/** Countries of companies with their weights. */
export const COUNTRIES = [
  ['CN', 780],
  ['JP', 60],
  ['DE', 50],
  ['US', 45],
  ['KR', 25],
  ['FR', 15],
  ['IT', 10],
  ['SG', 10],
  ['CH', 5],
];
export const COUNTRY_NAMES = {
  ...{ CN: '浙江', JP: '日本', DE: '德国', US: '美国', KR: '韩国' },
  ...{ FR: '法国', IT: '意大利', SG: '新加坡', CH: '瑞士' },
};

export const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
export const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚辉玲建国文斌'];

export const PURPOSES = [
  '项目洽谈',
  '初次拜访',
  '推进签约',
  '考察生产线',
  '了解投资意向',
  '对接总部',
  '产业链招商',
  '回访',
];
export const NEEDS = ['用地50亩', '标准厂房', '人才公寓', '产业基金', '能耗指标', '环评支持'];
