import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Problem, UserView } from '@landfall/contracts';
import { textsForTests } from '../../../test/texts';
import zh from './i18n/zh.json';
import type { UserDraft } from './user-draft';
import { UserForm } from './user-form';

const user: UserView = {
  id: 'u',
  version: 3,
  createdAt: '',
  updatedAt: '',
  createdBy: null,
  updatedBy: { userId: 'a', name: '江予白' },
  deletedAt: null,
  importId: null,
  username: 'officer2',
  name: '陆景行',
  role: 'officer',
  team: null,
  position: null,
  positionOrder: 21,
  mobile: null,
  active: true,
  lastSignInAt: null,
};
const problem = (code: string, status: number, rest: Partial<Problem> = {}) =>
  [
    { type: '', title: '标题', detail: '说明', code, status, requestId: '', ...rest },
    { status, statusText: 'x' },
  ] as const;

describe('UserForm', () => {
  const open = async (account: UserView | null, unsaved: UserDraft | null = null) => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), textsForTests({ users: zh })],
    });
    const fixture = TestBed.createComponent(UserForm);
    fixture.componentRef.setInput('user', account);
    fixture.componentRef.setInput('unsaved', unsaved);
    const saved: UserView[] = [];
    fixture.componentInstance.saved.subscribe((made) => saved.push(made));
    fixture.detectChanges();
    const server = TestBed.inject(HttpTestingController);
    server.expectOne('/api/v1/teams').flush({ items: [], nextCursor: null, total: 0 });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const field = (id: string) => page.querySelector<HTMLInputElement>(`#user-${id}`)!;
    const type = async (id: string, text: string) => {
      field(id).value = text;
      field(id).dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const save = async () => {
      page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
    };
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    return { page, field, type, save, settle, server, saved };
  };

  it('asks for what is missing beside the fields, and sends nothing', async () => {
    const { page, save, server } = await open(null);
    expect(page.querySelector('.field__error')).toBeNull();
    await save();
    expect([...page.querySelectorAll('.field__error')].map((fault) => fault.textContent)).toEqual(
      Array(3).fill('此项必填'),
    );
    server.verify();
  });

  it('puts the server’s faults beside their fields; what was typed stays', async () => {
    const { page, field, type, save, settle, server, saved } = await open(null);
    await type('username', 'lead');
    await type('name', '测试');
    await type('password', 'landfall-2');
    await save();
    server.expectOne('/api/v1/users').flush(...problem('userNameTaken', 409));
    await settle();
    expect(page.querySelector('#user-username-fault')?.textContent).toBe('说明');
    expect(field('password').value).toBe('landfall-2');
    await type('username', 'lead2');
    await save();
    const request = server.expectOne('/api/v1/users');
    expect(request.request.body).toMatchObject({ username: 'lead2', role: 'officer', teamId: null });
    request.flush(user);
    await settle();
    expect(saved).toEqual([user]);
  });

  it('sends the same account again under the same key, so that a lost answer makes no second one', async () => {
    const { page, type, save, settle, server } = await open(null);
    await type('username', 'lead2');
    await type('name', '测试');
    await type('password', 'landfall-2');
    const keys: (string | null)[] = [];
    for (let i = 0; i < 2; i += 1) {
      await save();
      const call = server.expectOne('/api/v1/users');
      keys.push(call.request.headers.get('Idempotency-Key'));
      call.flush(...problem('unavailable', 503));
      await settle();
      expect(page.querySelector('.notice--bad')?.textContent).toContain('说明');
    }
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
  });

  it('takes over what somebody else changed, keeps what was typed, and saves on top of it', async () => {
    const { page, field, type, save, settle, server, saved } = await open(user);
    await type('role', 'lead');
    await type('mobile', '138');
    await save();
    const first = server.expectOne('/api/v1/users/u');
    expect([first.request.headers.get('If-Match'), first.request.body]).toEqual([
      '"3"',
      { role: 'lead', mobile: '138' },
    ]);
    const current: UserView = { ...user, version: 4, role: 'clerk', position: '统计员' };
    first.flush(...problem('stale', 412, { current }));
    await settle();
    expect(page.querySelector('.notice--warn')?.textContent).toContain('江予白修改过这个账号');
    expect([field('role').value, field('position').value, field('mobile').value]).toEqual([
      'lead',
      '统计员',
      '138',
    ]);
    expect(page.querySelector('#user-role-hint')?.textContent).toBe('现为：内勤');
    await save();
    const second = server.expectOne('/api/v1/users/u');
    expect(second.request.headers.get('If-Match')).toBe('"4"');
    second.flush({ ...current, role: 'lead' });
    await settle();
    expect(saved).toHaveLength(1);
  });

  it('begins with what was typed before and never saved', async () => {
    const { field } = await open(null, {
      username: 'half',
      name: '',
      role: 'clerk',
      teamId: '',
      position: '',
      positionOrder: '',
      mobile: '',
      password: '',
    });
    expect([field('username').value, field('role').value]).toEqual(['half', 'clerk']);
  });
});
