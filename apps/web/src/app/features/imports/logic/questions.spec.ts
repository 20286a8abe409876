import type { ImportQuestion } from '@landfall/contracts';
import { answersFor, countOpen, groupQuestions } from './questions';

let serial = 0;
const question = (over: Partial<ImportQuestion>): ImportQuestion => ({
  id: `q${++serial}`,
  code: 'phaseUnknown',
  sheet: '项目台账',
  row: 4,
  column: 'N',
  text: '“推进中”是哪个阶段？',
  value: '推进中',
  options: [
    { value: 'negotiating', label: '在谈' },
    { value: 'signed', label: '已签约' },
  ],
  freeText: false,
  answer: null,
  ...over,
});

describe('questions', () => {
  it('are asked once for the same words', () => {
    const all = [question({ row: 4 }), question({ row: 9 }), question({ row: 12, value: '快签了' })];
    const [group] = groupQuestions(all);
    expect(group?.items.map((item) => item.questions.map((q) => q.row))).toEqual([[4, 9], [12]]);
    expect(answersFor(group!.items[0]!, 'signed')).toEqual({
      [all[0]!.id]: 'signed',
      [all[1]!.id]: 'signed',
    });
  });

  it('are asked row by row where nothing stands in the cell', () => {
    const missing = { code: 'dateMissing', value: null, freeText: true, options: [] };
    const [group] = groupQuestions([question({ ...missing, row: 4 }), question({ ...missing, row: 5 })]);
    expect(group?.items).toHaveLength(2);
  });

  it('stay apart where other answers are offered', () => {
    const [group] = groupQuestions([
      question({}),
      question({ options: [{ value: 'signed', label: '已签约' }] }),
    ]);
    expect(group?.items).toHaveLength(2);
  });

  it('stand together by their reason, in the order of the sheets', () => {
    const groups = groupQuestions([
      question({ code: 'unitMissing', value: '5000' }),
      question({ code: 'phaseUnknown' }),
      question({ code: 'unitMissing', value: '300', row: 8 }),
    ]);
    expect(groups.map((group) => [group.code, group.items.length])).toEqual([
      ['unitMissing', 2],
      ['phaseUnknown', 1],
    ]);
  });

  it('count down as they are answered', () => {
    const all = [question({ answer: 'signed' }), question({}), question({ value: '快签了' })];
    expect(countOpen(all)).toBe(2);
    const [group] = groupQuestions(all);
    expect(group).toMatchObject({ open: 2 });
    expect(group?.items.map((item) => item.answer)).toEqual([null, null]);
  });

  it('know the answer that all their places share', () => {
    const [group] = groupQuestions([question({ answer: 'signed' }), question({ answer: 'signed', row: 9 })]);
    expect(group).toMatchObject({ open: 0, items: [{ answer: 'signed' }] });
  });
});
