import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { textsForTests } from '../../../test/texts';
import { SessionService } from './session';
import { SignInForm } from './sign-in-form';

describe('SignInForm', () => {
  const login = jest.fn<Promise<void>, [{ username: string; password: string }]>();
  const open = async () => {
    TestBed.configureTestingModule({
      providers: [textsForTests(), { provide: SessionService, useValue: { login } }],
    });
    const fixture = TestBed.createComponent(SignInForm);
    await fixture.whenStable();
    const page: HTMLElement = fixture.nativeElement;
    const [name, password] = page.querySelectorAll('input');
    const type = (field: HTMLInputElement, text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    };
    const submit = async () => {
      page.querySelector('form')!.dispatchEvent(new Event('submit'));
      await fixture.whenStable();
    };
    return { fixture, page, name: name!, password: password!, type, submit };
  };
  beforeEach(() => login.mockReset());

  it('asks for what is missing beside the field, without asking the server', async () => {
    const { page, name, type, submit } = await open();
    await submit();
    expect(page.textContent).toContain('请填写用户名');
    type(name, 'lead');
    await submit();
    expect(page.textContent).not.toContain('请填写用户名');
    expect(page.textContent).toContain('请填写密码');
    expect(login).not.toHaveBeenCalled();
  });

  it("says the server's reason and keeps what was typed", async () => {
    login.mockRejectedValue(
      new HttpErrorResponse({
        status: 401,
        error: { code: 'badCredentials', title: '登录失败', detail: '用户名或密码不对，或账号已停用。' },
      }),
    );
    const { page, name, password, type, submit } = await open();
    type(name, ' lead ');
    type(password, 'wrong');
    await submit();
    expect(login).toHaveBeenCalledWith({ username: 'lead', password: 'wrong' });
    expect(page.querySelector('[role=alert]')?.textContent).toContain('用户名或密码不对');
    expect([name.value, password.value]).toEqual([' lead ', 'wrong']);
  });

  it('takes over a demo account, and tells when one is in', async () => {
    login.mockResolvedValue();
    const { fixture, name, password, submit } = await open();
    const entered = jest.fn();
    fixture.componentInstance.signedIn.subscribe(entered);
    fixture.componentRef.setInput('prefill', { username: 'clerk', password: 'landfall-demo' });
    await fixture.whenStable();
    expect([name.value, password.value]).toEqual(['clerk', 'landfall-demo']);
    await submit();
    expect(entered).toHaveBeenCalledTimes(1);
  });
});
