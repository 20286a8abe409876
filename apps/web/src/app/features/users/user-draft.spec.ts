import type { UserView } from '@landfall/contracts';
import { NEW_USER, changesOf, createOf, draftOf, isTouched, rebase } from './user-draft';

const user: UserView = {
  id: 'u',
  version: 3,
  createdAt: '',
  updatedAt: '',
  createdBy: null,
  updatedBy: null,
  deletedAt: null,
  importId: null,
  username: 'officer',
  name: '陆景行',
  role: 'officer',
  team: { id: 't', name: '专项招商组' },
  position: '招商专员',
  positionOrder: 20,
  mobile: null,
  active: true,
  lastSignInAt: null,
};
const base = draftOf(user);

it('asks for an account with what was typed, and nothing where nothing was', () => {
  const draft = { ...NEW_USER, username: ' zhou ', name: ' 周启明 ', password: ' secret 8 ' };
  expect(createOf(draft)).toEqual({
    username: 'zhou',
    name: '周启明',
    role: 'officer',
    password: ' secret 8 ',
    teamId: null,
    position: null,
    positionOrder: null,
    mobile: null,
  });
});

it.each([
  ['nothing', {}, {}],
  ['a role', { role: 'lead' as const }, { role: 'lead' }],
  ['a team taken away', { teamId: '' }, { teamId: null }],
  ['an order', { positionOrder: '5' }, { positionOrder: 5 }],
  ['only spaces', { name: '陆景行 ' }, {}],
])('sends %s', (_, typed, changes) => expect(changesOf({ ...base, ...typed }, base)).toEqual(changes));

it('knows whether anything was typed', () => {
  expect(isTouched(base, base)).toBe(false);
  expect(isTouched({ ...base, password: 'x' }, base)).toBe(true);
});

describe('when somebody else changed the account meanwhile', () => {
  const current = draftOf({ ...user, role: 'lead', position: '副组长' });

  it('keeps what was typed and takes the rest anew', () => {
    const { draft, clashes } = rebase({ ...base, mobile: '138' }, base, current);
    expect(draft).toMatchObject({ mobile: '138', role: 'lead', position: '副组长' });
    expect(clashes).toEqual([]);
  });

  it('names the fields that both changed', () => {
    const { draft, clashes } = rebase({ ...base, role: 'clerk', position: '副组长' }, base, current);
    expect(draft.role).toBe('clerk');
    expect(clashes).toEqual(['role']);
  });

  it('then sends only what still differs', () => {
    const { draft } = rebase({ ...base, role: 'clerk' }, base, current);
    expect(changesOf(draft, current)).toEqual({ role: 'clerk' });
  });
});
