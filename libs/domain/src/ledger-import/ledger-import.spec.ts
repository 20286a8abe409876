import fc from 'fast-check';
import { FIELD_TABLES, headingKey, KNOWN_KINDS, type KnownKind } from './fields';
import type { Cell, Sheet, Workbook } from './grid';
import { noteId } from './notes';
import { matchHeading } from './sheet/heading-match';
import { NOTE_TEXTS_EN, NOTE_TEXTS_ZH, noteText, QUESTION_CODES, readText, WARNING_CODES } from './texts';
import { understandWorkbook } from './understand';
import {
  companyKindOf,
  directionOf,
  foreignWordOf,
  intentOf,
  leaderLevelOf,
  modeOf,
  tripAimOf,
  tripStateOf,
  visitStateOf,
} from './words/meetings';
import { countryOf, countryOfPlace, splitPlaces } from './words/places';
import { agreementWordOf, capitalTypeOf, stageOf } from './words/projects';

const best = (kind: KnownKind, ...parts: string[]): string | null =>
  matchHeading(parts, FIELD_TABLES[kind])[0]?.field ?? null;

describe('headings', () => {
  test.each<[KnownKind, string[], string | null]>([
    ['projects', ['总投资额[亿元]'], 'amount'],
    ['projects', ['项目总投资（万元）'], 'amount'],
    ['projects', ['总投资', '合计'], 'amount'],
    ['projects', ['总投资(亿元)', '其中：一期投资'], 'phaseOne'],
    ['projects', ['签约', '日期'], 'signedOn'],
    ['projects', ['合同签订时间'], 'signedOn'],
    ['projects', ['签约统计日期'], 'statOn'],
    ['projects', ['投资方', '名称'], 'investor'],
    ['projects', ['在黄注册名称'], 'projectCompany'],
    ['projects', ['在园区注册企业名称'], 'projectCompany'],
    ['projects', ['注册资本(万元)'], 'info'],
    ['projects', ['固定资产投资（亿元）'], 'info'],
    ['projects', ['协议利用外资(万美元)'], 'info'],
    ['projects', ['备案项目名称'], 'info'],
    ['projects', ['内资', '金额(亿元)'], 'amountDomestic'],
    ['projects', ['1、项目名称*'], 'name'],
    ['projects', ['天气'], null],
    ['trips', ['起止时间'], 'start'],
    ['trips', ['出访国家(地区)'], 'places'],
    ['trips', ['招商领导类型'], 'leaderLevel'],
    ['visits', ['拜访企业(单位)名称'], 'companies'],
    ['visits', ['对接人及职务'], 'counterparts'],
    ['visits', ['我方', '参加人员'], 'ourPeople'],
    ['companies', ['国别（地区）'], 'country'],
  ])('%s: %j is %s', (kind, parts, field) => {
    expect(best(kind, ...parts)).toBe(field);
  });

  test('a heading means one field of a kind only', () => {
    const twice = KNOWN_KINDS.flatMap((kind) => {
      const seen = new Map<string, string>();
      return Object.entries(FIELD_TABLES[kind]).flatMap(([name, field]) =>
        [...field.strong].flatMap((key) => {
          const other = seen.get(key);
          seen.set(key, name);
          return other === undefined || other === name ? [] : [`${kind}: ${key} = ${other}, ${name}`];
        }),
      );
    });
    expect(twice).toEqual([]);
  });

  test('numbering, brackets, blanks and signs do not matter', () => {
    expect(['（一）总 投资\n（亿元）', '3.总投资：', '总投资*', '总投资【万元】'].map(headingKey)).toEqual([
      '总投资', '总投资', '总投资', '总投资',
    ]); // prettier-ignore
  });
});

describe('words', () => {
  test.each([
    ['已签约', 'signed'], ['签约（待注册）', 'signed'], ['跟踪洽谈中', 'negotiating'], ['正在注册审批', 'registered'], ['已供地', 'site_secured'],
    ['在建', 'started'], ['已终止', 'terminated'], ['已流转', 'transferred'], ['3.已开工', 'started'], ['走流程', null],
    ['已完成公司注册，正在办理土地手续，预计年底开工', 'registered'], ['双方仍在对接，拟于6月签约', 'negotiating'], ['主体封顶，计划明年投产', 'started'],
  ])('stage %s', (word, stage) => expect(stageOf(word)).toBe(stage)); // prettier-ignore

  test.each([
    ['投资协议', 'new'], ['正式合同', 'new'], ['投资框架协议', 'loi'], ['战略合作协议', 'loi'], ['备忘录', 'loi'], ['意向书', 'loi'], ['补充协议', 'supplement'],
    ['增资补充协议', 'expansion'], ['变更协议', 'change'], ['终止协议', 'termination'], ['流转', 'transfer'], ['减资', 'reduction'], ['厂房租赁合同', 'new'], ['合作协议', null], ['其他', null],
  ])('agreement %s', (word, relation) => expect(agreementWordOf(word)?.relation ?? null).toBe(relation)); // prettier-ignore

  test('capital, trips, visits, foreign, kinds of organisation', () => {
    expect(['内资', '外商独资', '中外合资', '港资', '民营', '工业'].map(capitalTypeOf)).toEqual([
      'domestic',
      'foreign',
      'mixed',
      'foreign',
      'domestic',
      null,
    ]);
    expect(['已完成', '取消', '已批准', '计划', '待审批', '进行中', '提前返回', '改期了'].map(tripStateOf)).toEqual([
      'closed', 'cancelled', 'approved', 'draft', 'submitted', 'underway', 'cut_short', null,
    ]); // prettier-ignore
    expect(['完成', '已接待', '待接待', '计划', '取消', '对方爽约', '未完成', '？'].map(visitStateOf)).toEqual([
      'done', 'done', 'planned', 'planned', 'cancelled', 'no_show', 'planned', null,
    ]); // prettier-ignore
    expect(['拜访', '来访', '走访', '上门', '接待', '云'].map(directionOf)).toEqual([
      'outbound',
      'inbound',
      'aftercare',
      'outbound',
      'inbound',
      null,
    ]);
    expect(['现场', '视频会议', '电话', '线上拜访', '书面'].map(modeOf)).toEqual([
      'onsite',
      'online',
      'phone',
      'online',
      null,
    ]);
    expect(['A', 'b', 'C', '无', '强', '一般', '观望', '暂无', '有意向', '?'].map(intentOf)).toEqual([
      'strong', 'fair', 'watching', 'none', 'strong', 'fair', 'watching', 'none', 'strong', null,
    ]); // prettier-ignore
    expect(['主要领导', '分管领导', '组长', '管委会副主任', '党工委书记', '党工委副书记', '招商专员', '顾问'].map(leaderLevelOf)).toEqual([
      'zone_leader', 'deputy', 'lead', 'deputy', 'zone_leader', 'deputy', 'officer', null,
    ]); // prettier-ignore
    expect([['驻点招商'], ['学习考察'], ['考察学习并推介招商'], ['上门对接'], [null]].map(tripAimOf)).toEqual([
      'stationed', 'study', 'promotion', 'promotion', 'promotion',
    ]); // prettier-ignore
    expect(['德资', '日本', '内资', '中国', '港澳台资', '不清楚'].map(foreignWordOf)).toEqual([
      true,
      true,
      false,
      false,
      true,
      null,
    ]);
    expect(['甲有限公司', '德国驻上海总领事馆', '浙江省电池协会', '浙江大学', '市商务局', '招商局集团', 'Siemens AG'].map(companyKindOf)).toEqual([
      'company', 'consulate', 'chamber', 'institute', 'authority', 'company', 'company',
    ]); // prettier-ignore
  });

  test('places and their countries', () => {
    expect(splitPlaces('北京、天津')).toEqual(['北京', '天津']);
    expect(splitPlaces('上海-苏州-无锡等地')).toEqual(['上海', '苏州', '无锡']);
    expect(splitPlaces('德国（慕尼黑、柏林）、法国')).toEqual(['德国', '法国']);
    expect(
      ['德国', '中国台湾', '香港', '韩国首尔', '慕尼黑', '苏州', '日照', '美国加州'].map(countryOfPlace),
    ).toEqual(['DE', 'TW', 'HK', 'KR', 'DE', 'CN', 'CN', 'US']);
    expect([countryOf('荷兰'), countryOf('中国'), countryOf('合肥')]).toEqual(['NL', 'CN', null]);
  });
});

describe('notes', () => {
  test('every code has both texts, and their parameters agree', () => {
    const names = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1] ?? '').sort();
    for (const code of [...WARNING_CODES, ...QUESTION_CODES]) {
      const [zh, en] = [NOTE_TEXTS_ZH[code], NOTE_TEXTS_EN[code]];
      expect([
        code,
        [...new Set(names(en))].filter((name) => !names(zh).includes(name.replace(/En$/, ''))),
      ]).toEqual([code, []]);
    }
  });

  test('ids tell places and words apart and stay the same', () => {
    const id = noteId('表', 3, 'B', 'dateInvalid');
    expect(noteId('表', 3, 'B', 'dateInvalid')).toBe(id);
    const others = [
      noteId('表', 4, 'B', 'dateInvalid'),
      noteId('表', 3, 'C', 'dateInvalid'),
      noteId('表2', 3, 'B', 'dateInvalid'),
      noteId('表', 3, 'B', 'dateMissing'),
      noteId('表', 3, 'B', 'dateInvalid', 'x'),
    ];
    expect(new Set([id, ...others]).size).toBe(6);
  });

  test('readings in words', () => {
    expect(readText({ text: '投资协议', list: 'relation', code: 'new' }, 'zh')).toBe('投资协议 → 首次签约');
    expect(readText({ list: 'yesNo', code: 'yes' }, 'en')).toBe('yes');
    expect(readText({ text: '2024-01-02' }, 'zh')).toBe('2024-01-02');
    expect(noteText({ code: 'duplicateRow', params: { row: 4, sheet: '1月', owner: '' } }, 'zh')).toBe(
      '与“1月”第 4 行重复，只计一次。',
    );
    expect(
      noteText({ code: 'yearMissing', params: { title: 'T', count: 2 }, refusedAnswer: '去年' }, 'zh'),
    ).toBe('“T”中的日期没有年份，是哪一年？（共 2 处）（“去年”没有认出）');
  });
});

/** Whatever stands in a workbook, reading it ends with a result and never with an exception. */
describe('any grid', () => {
  const words = fc.constantFrom(
    ...'项目名称 投资方名称 总投资 签约日期 协议类型 项目进展 企业名称 拜访时间 是否涉外 出发日期 返回日期 目的地 参加人员 国别 统一社会信用代码 备注 单位 合计 小计 同上 〃 待定 5亿元 10-15亿 2024.1.5 1月5日 2024/2/30 张三、李四 甲有限公司 投资协议 意向协议 终止协议 已签约 在谈 取消 √ #REF! 一、项目 2023年'.split(
      ' ',
    ),
    '单位：亿元',
    '2024年台账（截至11月20日）',
    '',
  );
  const cell: fc.Arbitrary<Cell | null> = fc.oneof(
    { weight: 6, arbitrary: words.map((text): Cell | null => (text === '' ? null : { text, value: text })) },
    {
      weight: 2,
      arbitrary: fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .map((value): Cell => ({ text: String(value), value })),
    },
    { weight: 1, arbitrary: fc.string().map((text): Cell => ({ text, value: text })) },
    { weight: 1, arbitrary: fc.constant<Cell>({ text: '#REF!', value: null, error: '#REF!' }) },
    { weight: 1, arbitrary: fc.constant<Cell>({ text: '2024-05-06', value: 45418, isDate: true }) },
    { weight: 1, arbitrary: fc.constant<Cell>({ text: '', value: null, formula: true }) },
  );
  const merge = fc.record({ top: fc.nat(8), left: fc.nat(6), height: fc.nat(3), width: fc.nat(3) });
  const sheet: fc.Arbitrary<Sheet> = fc
    .record({
      rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
      merges: fc.array(merge, { maxLength: 3 }),
    })
    .map(({ rows, merges }) => ({
      name: '表',
      hidden: false,
      rows,
      merges: merges.map(({ top, left, height, width }) => ({
        top,
        left,
        bottom: top + height,
        right: left + width,
      })),
      hiddenRows: [1],
      hiddenColumns: [0],
    }));

  test('is understood or reported, twice in the same way', () => {
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 2 }), (sheets) => {
        const workbook: Workbook = {
          date1904: false,
          sheets: sheets.map((one, at) => ({ ...one, name: `表${at}` })),
        };
        const first = understandWorkbook(workbook, { today: '2024-12-31' });
        const second = understandWorkbook(workbook, { today: '2024-12-31' });
        expect(second).toEqual(first);
        for (const note of [...first.questions, ...first.warnings])
          expect(noteText(note, 'zh')).not.toMatch(/\{\w+\}|undefined/);
        expect(new Set(first.questions.map((one) => one.id)).size).toBe(first.questions.length);
      }),
      { numRuns: 60 },
    );
  });
});
