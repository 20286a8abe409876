import type { Fen, MeasurePeriod, SentencePart } from '@landfall/contracts';

/** 1 亿元 in fen. */
const YI: Fen = 10_000_000_000;
/** The published total is rounded down to the largest of these steps that leaves something (10 亿, 1 亿, 0.1 亿). */
const STEPS: readonly Fen[] = [10 * YI, YI, YI / 10];

export interface SentenceNumbers {
  trips: number;
  foreignCompaniesVisited: number;
  signedProjects: number;
  agreedInvestmentFen: Fen;
}

/** R40: the total rounded down to a step; `exact` where nothing was cut off ("达" instead of "超"). */
export function roundedTotal(fen: Fen): { fen: Fen; exact: boolean } {
  const step = STEPS.find((candidate) => fen >= candidate) ?? 1;
  const rounded = Math.floor(fen / step) * step;
  return { fen: rounded, exact: rounded === fen };
}

/**
 * The published sentence (R40) in parts; their texts together are the sentence, numbers carry their measure.
 * `scopeName` names the scope where it is not the whole zone.
 */
export function sentenceParts(
  period: MeasurePeriod,
  numbers: SentenceNumbers,
  language: 'zh' | 'en',
  scopeName: string | null,
): SentencePart[] {
  return language === 'en' ? english(period, numbers, scopeName) : chinese(period, numbers, scopeName);
}

function chinese(period: MeasurePeriod, numbers: SentenceNumbers, scopeName: string | null): SentencePart[] {
  const scope = scopeName ? `${scopeName}` : '';
  const total = roundedTotal(numbers.agreedInvestmentFen);
  return [
    { text: `${openingZh(period)}${scope}累计外出考察` },
    { text: String(numbers.trips), measure: 'trips', value: numbers.trips },
    { text: '次，拜访涉外企业' },
    {
      text: String(numbers.foreignCompaniesVisited),
      measure: 'foreignCompaniesVisited',
      value: numbers.foreignCompaniesVisited,
    },
    { text: '家，成功签约项目' },
    { text: String(numbers.signedProjects), measure: 'signedProjects', value: numbers.signedProjects },
    { text: `个，总投资${total.fen === 0 ? '' : total.exact ? '达' : '超'}` },
    { text: yi(total.fen), measure: 'agreedInvestment', value: numbers.agreedInvestmentFen },
    { text: '亿元。' },
  ];
}

function english(period: MeasurePeriod, numbers: SentenceNumbers, scopeName: string | null): SentencePart[] {
  const total = roundedTotal(numbers.agreedInvestmentFen);
  const scope = scopeName ? `${scopeName}: ` : '';
  return [
    { text: `${openingEn(period)}${scope}` },
    { text: String(numbers.trips), measure: 'trips', value: numbers.trips },
    { text: ' outbound trips, ' },
    {
      text: String(numbers.foreignCompaniesVisited),
      measure: 'foreignCompaniesVisited',
      value: numbers.foreignCompaniesVisited,
    },
    { text: ' foreign-related companies visited, ' },
    { text: String(numbers.signedProjects), measure: 'signedProjects', value: numbers.signedProjects },
    { text: ` projects signed, total investment ${total.exact ? '' : 'over '}CNY ` },
    { text: billions(total.fen), measure: 'agreedInvestment', value: numbers.agreedInvestmentFen },
    { text: ' billion.' },
  ];
}

/** 亿元 with no more places than the step leaves. */
function yi(fen: Fen): string {
  return String(fen / YI);
}

function billions(fen: Fen): string {
  return String(fen / (10 * YI));
}

function isYearToDate({ from, to }: MeasurePeriod): boolean {
  return from === `${to.slice(0, 4)}-01-01`;
}

function openingZh(period: MeasurePeriod): string {
  const to = dayZh(period.to);
  if (isYearToDate(period)) return `今年以来（截至${to}），`;
  return `${period.from.slice(0, 4)}年${dayZh(period.from)}至${period.to.slice(0, 4)}年${to}，`;
}

function openingEn(period: MeasurePeriod): string {
  return isYearToDate(period) ? `This year up to ${period.to}: ` : `From ${period.from} to ${period.to}: `;
}

function dayZh(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
