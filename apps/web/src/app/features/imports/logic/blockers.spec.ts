import type { Problem } from '@landfall/contracts';
import { blockerLink, blockersOf } from './blockers';

const problem = (over: Partial<Problem>): Problem => ({
  type: 'urn:landfall:problem:importStoodOn',
  title: '已有后续工作',
  status: 409,
  detail: '有 1 条后续记录建立在这次导入之上，不能撤销。',
  code: 'importStoodOn',
  requestId: 'r',
  ...over,
});
const visit = { kind: 'visit', id: 'v1', name: '2024-03-01 上海', why: 'refers' };

describe('later work', () => {
  it('is listed with the way to it', () => {
    const [first] = blockersOf(problem({ blockers: [visit] }));
    expect(first).toEqual(visit);
    expect(first && blockerLink(first)).toEqual(['/visits', 'v1']);
  });

  it('is nothing for other problems, and for what is not known', () => {
    expect(blockersOf(problem({ code: 'importQuestionsOpen', blockers: [{ id: 'q1' }] }))).toEqual([]);
    expect(blockersOf(problem({ blockers: [null, { ...visit, kind: 'moon' }] }))).toEqual([]);
    expect(blockersOf(problem({}))).toEqual([]);
    expect(blockersOf(null)).toEqual([]);
  });
});
