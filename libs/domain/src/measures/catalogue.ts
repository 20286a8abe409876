import { MEASURES, type MeasureId, type MeasureInfo } from '@landfall/contracts';

/** The measures in words. Their queries stand with the server's measures feature; R numbers are the counting rules'. */
const CATALOGUE: Readonly<Record<MeasureId, Omit<MeasureInfo, 'id'>>> = {
  trips: {
    name: { zh: '外出考察', en: 'Outbound trips' },
    unit: 'times',
    rule: {
      zh: '出发日期在期内、已出发的外出考察，一次出行计一次，不论城市、天数和人数。不计：取消、尚未出发、驻点招商。跨期的按出发日期归期。',
      en: 'Trips that have departed, by day of departure; one trip counts once whatever its cities, days or people. Not counted: cancelled, not yet departed, stationed residence. A trip across the border of a period belongs to the period of departure.',
    },
    ruleId: 'R1',
    defaultBasis: 'occurred',
    groups: ['month', 'quarter', 'owner'],
    additive: true,
  },
  visits: {
    name: { zh: '拜访次数', en: 'Visits' },
    unit: 'times',
    rule: {
      zh: '期内已完成的现场外出拜访，一次拜访计一次，不论见了几家企业。不计：计划、取消、来访接待、助企走访；线上按选项。',
      en: 'Outbound on-site visits that were made in the period; one visit counts once however many companies were met. Not counted: planned, cancelled, receptions, aftercare; online ones by option.',
    },
    ruleId: 'R5',
    defaultBasis: 'occurred',
    groups: ['month', 'quarter', 'cluster', 'origin', 'owner'],
    additive: true,
  },
  companiesVisited: {
    name: { zh: '拜访企业', en: 'Companies visited' },
    unit: 'companies',
    rule: {
      zh: '期内已完成的现场外出拜访所见的企业，去重计家数（合并后的企业计一家，商会、机关等不计）。',
      en: 'Distinct companies seen on outbound on-site visits made in the period; merged companies are one, chambers and authorities are none.',
    },
    ruleId: 'R3',
    defaultBasis: 'occurred',
    groups: ['month', 'quarter', 'cluster', 'origin', 'owner'],
    additive: false,
  },
  foreignCompaniesVisited: {
    name: { zh: '拜访涉外企业', en: 'Foreign-related companies visited' },
    unit: 'companies',
    rule: {
      zh: '拜访企业中，拜访当日属于涉外企业的，去重计家数。台账未填的，以企业当日的涉外标记为准。',
      en: 'Of the companies visited those that were foreign-related on the day of the visit. Where the ledger says nothing, the company’s own flag on that day decides.',
    },
    ruleId: 'R4',
    defaultBasis: 'occurred',
    groups: ['month', 'quarter', 'cluster', 'origin', 'owner'],
    additive: false,
  },
  signedProjects: {
    name: { zh: '签约项目', en: 'Projects signed' },
    unit: 'projects',
    rule: {
      zh: '统计日期在期内首次计入、至截止日仍有效的签约项目。意向（框架）协议、增资扩产不计；已终止、已流转的不计。',
      en: 'Projects first counted in the period by statistical day that still stand at the cut. Letters of intent and expansions do not count, nor do projects terminated or transferred.',
    },
    ruleId: 'R6',
    defaultBasis: 'stat',
    groups: ['month', 'quarter', 'cluster', 'origin', 'owner'],
    additive: true,
  },
  agreedInvestment: {
    name: { zh: '总投资（协议口径）', en: 'Agreed investment' },
    unit: 'fen',
    rule: {
      zh: '上述签约项目的协议总投资，至截止日的签约台账净额，外币按签约时汇率折算。增资扩产另计。',
      en: 'Agreed total investment of the projects signed: the net of the signing ledger up to the cut, foreign currency at the rate of signing. Expansions are counted apart.',
    },
    ruleId: 'R8',
    defaultBasis: 'stat',
    groups: ['month', 'quarter', 'cluster', 'origin', 'owner'],
    additive: true,
  },
  expansions: {
    name: { zh: '增资扩产额', en: 'Expansions' },
    unit: 'fen',
    rule: {
      zh: '期内统计的增资扩产，只计增量；项目至截止日仍有效。不计入签约项目数和总投资。',
      en: 'Expansions by statistical day in the period, increments only, of projects that still stand at the cut. They enter neither the number of projects nor the agreed investment.',
    },
    ruleId: 'R9',
    defaultBasis: 'stat',
    groups: ['month', 'quarter', 'cluster', 'origin', 'owner'],
    additive: true,
  },
};

/** All measures with their names and rules in words. */
export function measureCatalogue(): MeasureInfo[] {
  return MEASURES.map((id) => ({ id, ...CATALOGUE[id] }));
}

export function measureInfo(id: MeasureId): MeasureInfo {
  return { id, ...CATALOGUE[id] };
}
