import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { LoginAnswer } from '@landfall/contracts';
import { firstValueFrom } from 'rxjs';
import { LanguageService } from '../i18n/language';
import { languageInterceptor, sessionInterceptor } from './interceptors';
import { SessionService } from './session';

const answer = (accessToken: string): LoginAnswer => ({
  accessToken,
  expiresIn: 900,
  user: {
    id: '1',
    username: 'lead',
    name: '沈若溪',
    role: 'lead',
    team: null,
    permissions: ['stats.read'],
  },
});
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('session', () => {
  let http: HttpClient;
  let server: HttpTestingController;
  let session: SessionService;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([languageInterceptor, sessionInterceptor])),
        provideHttpClientTesting(),
        { provide: LanguageService, useValue: { tag: () => 'zh-CN' } },
      ],
    });
    http = TestBed.inject(HttpClient);
    server = TestBed.inject(HttpTestingController);
    session = TestBed.inject(SessionService);
    const entered = session.login({ username: 'lead', password: 'x' });
    server.expectOne('/api/v1/auth/login').flush(answer('old'));
    await entered;
  });
  afterEach(() => server.verify());

  const refuse = (url: string) =>
    server
      .match((request) => request.url === url)
      .forEach((call) => call.flush({}, { status: 401, statusText: 'Unauthorized' }));

  it('carries token and language to the API, and to nobody else', () => {
    http.get('/api/v1/companies').subscribe();
    http.get('https://elsewhere.test/').subscribe();
    const call = server.expectOne('/api/v1/companies').request;
    expect(call.headers.get('Authorization')).toBe('Bearer old');
    expect(call.headers.get('Accept-Language')).toBe('zh-CN');
    expect(server.expectOne('https://elsewhere.test/').request.headers.keys()).toEqual([]);
  });

  it('knows what the person may do', () => {
    expect(session.can('stats.read')).toBe(true);
    expect(session.can('user.manage')).toBe(false);
  });

  it('refreshes once for many refused requests and repeats each of them', async () => {
    const both = Promise.all([
      firstValueFrom(http.get('/api/v1/trips')),
      firstValueFrom(http.get('/api/v1/visits')),
    ]);
    refuse('/api/v1/trips');
    refuse('/api/v1/visits');
    server.expectOne('/api/v1/auth/refresh').flush(answer('new'));
    await turn();
    for (const url of ['/api/v1/trips', '/api/v1/visits']) {
      const call = server.expectOne(url);
      expect(call.request.headers.get('Authorization')).toBe('Bearer new');
      call.flush({ url });
    }
    expect(await both).toEqual([{ url: '/api/v1/trips' }, { url: '/api/v1/visits' }]);
  });

  it('lets the page stand when the session is over, and goes on when the person has signed in again', async () => {
    const answered = firstValueFrom(http.get('/api/v1/trips'));
    refuse('/api/v1/trips');
    refuse('/api/v1/auth/refresh');
    await turn();
    expect(session.state()).toBe('expired');
    expect(session.user()?.name).toBe('沈若溪');
    expect(session.accessToken()).toBeNull();
    const entered = session.login({ username: 'lead', password: 'x' });
    server.expectOne('/api/v1/auth/login').flush(answer('later'));
    await entered;
    const call = server.expectOne('/api/v1/trips');
    expect(call.request.headers.get('Authorization')).toBe('Bearer later');
    call.flush({ items: [] });
    expect(await answered).toEqual({ items: [] });
    expect(session.state()).toBe('active');
  });

  it('lets a waiting request fail when the person leaves instead', async () => {
    const failed = firstValueFrom(http.get('/api/v1/trips')).catch(
      (error: { status: number }) => error.status,
    );
    refuse('/api/v1/trips');
    refuse('/api/v1/auth/refresh');
    await turn();
    session.forget();
    expect(await failed).toBe(401);
  });

  it('leaves other errors alone', async () => {
    const failed = firstValueFrom(http.get('/api/v1/trips')).catch(
      (error: { status: number }) => error.status,
    );
    server.expectOne('/api/v1/trips').flush({}, { status: 403, statusText: 'Forbidden' });
    expect(await failed).toBe(403);
    expect(session.state()).toBe('active');
  });

  it('forgets everything on signing out, also where the server does not answer', async () => {
    const left = session.logout().catch(() => 'unreachable');
    server.expectOne('/api/v1/auth/logout').error(new ProgressEvent('error'));
    expect(await left).toBe('unreachable');
    expect(session.state()).toBe('guest');
    expect(session.user()).toBeNull();
  });
});
