import { changesBetween } from './changes';

describe('changes between two states of a row', () => {
  test('an insert names all that is set', () => {
    expect(changesBetween(null, { id: 'x', version: 1, name: '甲', note: null, former_names: [] })).toEqual([
      { field: 'name', before: null, after: '甲' },
    ]);
  });

  test('an update names what differs, also inside of lists, and nothing that only keeps the row', () => {
    const before = { id: 'x', version: 1, updated_at: 'a', name: '甲', former_names: ['乙'], amount: 5 };
    const after = {
      id: 'x',
      version: 2,
      updated_at: 'b',
      name: '甲',
      former_names: ['乙', '丙'],
      amount: null,
    };
    expect(changesBetween(before, after)).toEqual([
      { field: 'formerNames', before: ['乙'], after: ['乙', '丙'] },
      { field: 'amount', before: 5, after: null },
    ]);
  });

  test('a deletion names what was lost', () => {
    expect(changesBetween({ id: 'x', place: '深圳' }, null)).toEqual([
      { field: 'place', before: '深圳', after: null },
    ]);
  });

  test('a column that a later version added shows as set from nothing', () => {
    expect(changesBetween({ name: '甲' }, { name: '甲', health: 'normal' })).toEqual([
      { field: 'health', before: null, after: 'normal' },
    ]);
  });
});
