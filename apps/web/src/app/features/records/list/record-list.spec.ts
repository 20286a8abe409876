import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { textsForTests } from '../../../../test/texts';
import zh from '../i18n/zh.json';
import { DESK } from '../media';
import type { ListSpec } from './list-spec';
import { Preview, RecordList } from './record-list';
import { injectRecordList } from './record-list-state';

interface Thing {
  id: string;
  name: string;
}
const SPEC: ListSpec = {
  path: '/companies',
  sorts: ['name', 'updatedAt'],
  defaultSort: '-updatedAt',
  conditions: [{ kind: 'choice', key: 'state', values: ['a', 'b'] }],
};
const idOf = (n: number): string => `01a20420-5922-7158-aaa1-8badecd15b7${n}`;
const things = (n: number): Thing[] => Array.from({ length: n }, (_, i) => ({ id: idOf(i), name: `甲${i}` }));

@Component({
  imports: [Preview, RecordList],
  template: `<lf-record-list
    feature="companies"
    [state]="state"
    [columns]="columns"
    [filters]="filters"
    [link]="link"
  >
    <ng-template lfPreview [lfPreviewOf]="state" let-chosen>
      <p class="chosen">{{ chosen.row?.name }}</p>
    </ng-template>
  </lf-record-list>`,
})
class ThingsPage {
  readonly state = injectRecordList<Thing>(SPEC);
  readonly columns = [{ key: 'name', heading: '名称', sort: 'name', text: (row: Thing) => row.name }];
  readonly filters = [
    { kind: 'choice' as const, key: 'state', label: '状态', options: [{ value: 'a', label: '甲' }] },
  ];
  readonly link = (row: Thing): string[] => ['/companies', row.id];
}
@Component({ template: '' })
class Elsewhere {}

describe('RecordList', () => {
  const open = async (url: string, desk = true) => {
    window.matchMedia = ((query: string) => ({
      matches: query === DESK && desk,
    })) as typeof window.matchMedia;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'companies', component: ThingsPage },
          { path: 'companies/:id', component: Elsewhere },
        ]),
        textsForTests({
          records: zh,
          words: { count: { companies: '{{n}} 家' } },
          companies: { none: '还没有企业', search: '搜' },
        }),
      ],
    });
    const harness = await RouterTestingHarness.create(url);
    const server = TestBed.inject(HttpTestingController);
    const stable = async () => {
      await harness.fixture.whenStable();
      harness.detectChanges();
    };
    const answer = async (items: Thing[], total = items.length) => {
      const call = server.expectOne((request) => request.url === '/api/v1/companies');
      call.flush({ items, nextCursor: null, total });
      await stable();
      return call.request;
    };
    const page = harness.routeNativeElement!;
    const rows = () => [...page.querySelectorAll<HTMLElement>('tbody tr.line')];
    const press = async (key: string) => {
      (document.activeElement ?? page).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await stable();
    };
    return { page, rows, answer, stable, server, press, router: TestBed.inject(Router) };
  };
  afterEach(() => Reflect.deleteProperty(window, 'matchMedia'));

  it('asks what the address says and counts what there is', async () => {
    const { page, answer } = await open('/companies?state=a&sort=name&q=zj&junk=1');
    const request = await answer(things(2), 1234);
    expect(request.params.toString()).toBe('q=zj&state=a&sort=name&limit=50');
    expect(page.textContent).toContain('1,234 家');
    expect(page.textContent).toContain('状态：甲');
  });

  it('shows a row beside the list on a click and by key, and keeps it in the address', async () => {
    const { page, rows, answer, stable, press, router } = await open('/companies');
    await answer(things(3));
    rows()[0]!.querySelector('td')!.click();
    await stable();
    expect(page.querySelector('.chosen')?.textContent).toBe('甲0');
    rows()[0]!.focus();
    await press('j');
    await press('j');
    expect(page.querySelector('.chosen')?.textContent).toBe('甲2');
    expect(router.url).toBe(`/companies?row=${idOf(2)}`);
    await press('Escape');
    expect(page.querySelector('.chosen')).toBeNull();
    expect(router.url).toBe('/companies');
  });

  it('opens the page of a row on Enter and on a double click', async () => {
    const { rows, answer, press, stable, router } = await open('/companies');
    await answer(things(3));
    rows()[1]!.focus();
    await press('Enter');
    expect(router.url).toBe(`/companies/${idOf(1)}`);
    await router.navigateByUrl('/companies');
    await stable();
  });

  it('opens at once where there is no room beside the list', async () => {
    const { rows, answer, stable, router } = await open('/companies', false);
    await answer(things(1));
    rows()[0]!.querySelector('td')!.click();
    await stable();
    expect(router.url).toBe(`/companies/${idOf(0)}`);
  });

  it('tells an empty list from conditions that nothing meets, and lets go of them', async () => {
    const { page, answer, stable, router } = await open('/companies?state=a');
    await answer([]);
    expect(page.textContent).toContain('没有符合条件的记录');
    [...page.querySelectorAll<HTMLElement>('lw-empty-state button')].at(-1)!.click();
    await stable();
    expect(router.url).toBe('/companies');
    await answer([]);
    expect(page.textContent).toContain('还没有企业');
  });

  it('says why reading failed and tries again', async () => {
    const { page, answer, server, stable } = await open('/companies');
    const problem = { code: 'internal', title: '系统出错', detail: '请告诉管理员', status: 500 };
    server
      .expectOne((request) => request.url === '/api/v1/companies')
      .flush(problem, { status: 500, statusText: 'x' });
    await stable();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('请告诉管理员');
    page.querySelector<HTMLElement>('[role=alert] button')!.click();
    await stable();
    await answer(things(1));
    expect(page.textContent).toContain('甲0');
  });
});
