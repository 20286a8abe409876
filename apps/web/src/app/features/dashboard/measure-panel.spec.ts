import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MeasureExclusion, MeasureInfo, MeasureMember } from '@landfall/contracts';
import { textsForTests } from '../../../test/texts';
import { DashboardStore } from './dashboard-store';
import zh from './i18n/zh.json';
import { MeasurePanel } from './measure-panel';
import type { Drill } from './stats-api';

const member = (id: string, kind: MeasureMember['kind'], amountFen: number | null): MeasureMember => ({
  id,
  kind,
  name: `名称${id}`,
  on: '2024-07-02',
  amountFen,
  cluster: '新装备',
  owner: '沈若溪',
  origin: null,
  detail: null,
  visits: kind === 'company' ? [{ id: 'v1', on: '2024-03-01', companyName: '旧名' }] : [],
});
const left: MeasureExclusion = {
  id: 'x',
  kind: 'project',
  name: '意向项目',
  on: null,
  amountFen: 12e10,
  reason: 'letterOfIntent',
  reasonText: '意向（框架）协议不计',
  ruleId: 'R6',
};
const info = (id: string, unit: string): MeasureInfo =>
  ({
    id,
    unit,
    name: { zh: '总投资', en: 'Investment' },
    rule: { zh: '规则文字', en: 'rule' },
    ruleId: 'R8',
  }) as MeasureInfo;

describe('MeasurePanel', () => {
  const store = {
    info: jest.fn(),
    tab: signal<string | undefined>(undefined),
    period: signal({ from: '2024-01-01', to: '2024-11-20', asOf: '2024-11-20' }),
    clusters: signal(undefined),
    origins: signal(undefined),
    close: jest.fn(),
    showTab: jest.fn(),
  };
  const open = async (drill: Drill, unit: string, members: MeasureMember[], value: number) => {
    store.info.mockReturnValue(info(drill.measure, unit));
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        textsForTests({ dashboard: zh }),
        { provide: DashboardStore, useValue: store },
      ],
    });
    const fixture = TestBed.createComponent(MeasurePanel);
    fixture.componentRef.setInput('drill', drill);
    fixture.componentRef.setInput('counting', { from: '2024-01-01', to: '2024-11-20' });
    fixture.detectChanges();
    const server = TestBed.inject(HttpTestingController);
    const asked = (which: string) => server.expectOne((call) => call.url.includes(`/${which}`));
    const page = (items: unknown[]) => ({ items, nextCursor: null, total: items.length });
    const call = asked('members');
    call.flush({ ...page(members), value, unit });
    asked('excluded').flush(page([left]));
    await fixture.whenStable();
    return { fixture, page: fixture.nativeElement as HTMLElement, request: call.request };
  };
  beforeEach(() => store.tab.set(undefined));

  it('sums its rows to the number that was clicked, and each leads to its record', async () => {
    const rows = [member('a', 'project', 105e10), member('b', 'project', 20e10)];
    const drill: Drill = { measure: 'agreedInvestment', groupBy: null, group: null };
    const { page } = await open(drill, 'fen', rows, 125e10);
    expect(page.querySelector('.value')?.textContent).toContain('125.00');
    expect(page.querySelector('.total')?.textContent).toContain('125.00');
    const links = [...page.querySelectorAll('.what > a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/projects/a', '/projects/b']);
  });

  it('lists companies with the visits that count', async () => {
    const drill: Drill = { measure: 'foreignCompaniesVisited', groupBy: null, group: null };
    const { page } = await open(drill, 'companies', [member('c', 'company', null)], 1);
    expect(page.querySelector('.what > a')?.getAttribute('href')).toBe('/companies/c');
    expect(page.querySelector('.visits a')?.getAttribute('href')).toBe('/visits/v1');
    expect(page.querySelector('.total b')?.textContent?.trim()).toBe('1 家');
  });

  it('asks for the group that was clicked, also for the one that is not stated', async () => {
    const drill: Drill = { measure: 'agreedInvestment', groupBy: 'origin', group: '' };
    const { request } = await open(drill, 'fen', [], 0);
    expect(request.urlWithParams).toContain('members?groupBy=origin&group=&from=2024-01-01');
  });

  it('says what was not counted and why, and by which rule', async () => {
    store.tab.set('excluded');
    const drill: Drill = { measure: 'agreedInvestment', groupBy: null, group: null };
    const { fixture, page } = await open(drill, 'fen', [], 0);
    expect(page.textContent).toContain('意向项目');
    expect(page.textContent).toContain('意向（框架）协议不计');
    store.tab.set('rule');
    await fixture.whenStable();
    expect(page.textContent).toContain('规则文字');
  });
});
