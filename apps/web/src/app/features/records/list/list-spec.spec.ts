import { conditionsOf, keysOf, listQuery, sortOf, type ListSpec } from './list-spec';

const spec: ListSpec = {
  path: '/visits',
  sorts: ['visitedOn', 'updatedAt'],
  defaultSort: '-visitedOn',
  conditions: [
    { kind: 'choice', key: 'state', values: ['planned', 'done'] },
    { kind: 'boolean', key: 'foreignRelated' },
    { kind: 'id', key: 'companyId' },
    { kind: 'country', key: 'country' },
    { kind: 'days', from: 'from', to: 'to' },
  ],
};
const ID = '01a20420-5922-7158-aaa1-8badecd15b7b';

it('asks what the address says, in the order of the address', () => {
  const values = {
    q: 'zhijiang',
    state: 'done',
    foreignRelated: 'false',
    companyId: ID,
    from: '2024-02-29',
    sort: 'updatedAt',
  };
  expect(listQuery(values, spec)).toEqual({ ...values, limit: 50 });
});

it.each([
  ['a state that there is not', { state: 'gone' }],
  ['a word for yes', { foreignRelated: 'ja' }],
  ['something that is no id', { companyId: '1' }],
  ['a day that there is not', { from: '2024-02-30', to: '2024-1-1' }],
  ['a country by its name', { country: '德国' }],
  ['an empty search', { q: '  ' }],
  ['keys of other pages', { row: ID, tab: 'history', cursor: 'x' }],
])('leaves out %s', (_, values) => expect(conditionsOf(values, spec)).toEqual({}));

it('sorts only by what the server offers', () => {
  expect(sortOf({}, spec)).toBe('-visitedOn');
  expect(sortOf({ sort: '-updatedAt' }, spec)).toBe('-updatedAt');
  expect(sortOf({ sort: 'place' }, spec)).toBe('-visitedOn');
});

it('names every key that narrows', () =>
  expect(keysOf(spec)).toEqual(['q', 'state', 'foreignRelated', 'companyId', 'country', 'from', 'to']));
