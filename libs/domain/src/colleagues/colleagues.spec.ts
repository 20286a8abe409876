import { distinctPeople, namePeople, namePerson, samePerson } from '.';

const nameOf = new Map([
  ['u1', '周启明'],
  ['u2', '沈若溪'],
]);

test('an account has its name, a name alone stays as written', () => {
  const said = [{ userId: 'u1', name: '旧名' }, { name: ' 何佳敏 ' }, { userId: null, name: '王伟' }];
  expect(namePeople(said, nameOf, 'members')).toEqual({
    people: [
      { userId: 'u1', name: '周启明' },
      { userId: null, name: '何佳敏' },
      { userId: null, name: '王伟' },
    ],
    faults: [],
  });
});

test('names what cannot be taken', () => {
  const said = [{ userId: 'u9' }, {}, { name: ' ' }, { userId: 'u1' }, { userId: 'u1' }];
  expect(namePeople(said, nameOf, 'members').faults).toEqual([
    { path: 'members.0.userId', code: 'unknownReference' },
    { path: 'members.1.name', code: 'required' },
    { path: 'members.2.name', code: 'required' },
    { path: 'members.4.userId', code: 'taken' },
  ]);
});

test('one person, or nobody', () => {
  expect(namePerson(null, nameOf, 'leader')).toEqual({ person: null, faults: [] });
  expect(namePerson({ userId: 'u2' }, nameOf, 'leader').person).toEqual({ userId: 'u2', name: '沈若溪' });
  expect(namePerson({}, nameOf, 'leader').faults).toEqual([{ path: 'leader.name', code: 'required' }]);
});

test.each([
  ['the same account', { userId: 'u1', name: '甲' }, { userId: 'u1', name: '乙' }, true],
  ['two accounts of one name', { userId: 'u1', name: '甲' }, { userId: 'u2', name: '甲' }, false],
  ['an account and its name', { userId: 'u1', name: '甲' }, { userId: null, name: '甲' }, true],
  ['two names', { userId: null, name: '甲' }, { userId: null, name: '乙' }, false],
])('%s', (_, a, b, expected) => {
  expect(samePerson(a, b)).toBe(expected);
});

test('everybody once, at the first mention', () => {
  const said = [
    { userId: 'u1' },
    { name: '王伟' },
    { userId: 'u1', name: '甲' },
    { name: ' 王伟 ' },
    { name: '李四' },
  ];
  expect(distinctPeople(said)).toEqual([{ userId: 'u1' }, { name: '王伟' }, { name: '李四' }]);
});
