import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ImportCounts, ImportView, Permission } from '@landfall/contracts';
import { SessionService } from '../../../platform';
import { textsForTests } from '../../../../test/texts';
import zh from '../i18n/zh.json';
import { ImportsApi } from '../imports-api';
import { ConfirmStep } from './confirm-step';
import { ImportStore } from './import-store';

const counts = (created: number): ImportCounts => ({ created, changed: 0, unchanged: 0 });
const numbers = (signedProjects: number) => ({
  trips: 0,
  foreignCompaniesVisited: 0,
  signedProjects,
  agreedInvestmentFen: 0,
});
const result = {
  companies: counts(158),
  contacts: counts(0),
  trips: counts(47),
  visits: counts(139),
  projects: counts(44),
  agreements: counts(50),
  period: { from: '2024-01-01', to: '2024-11-20' },
  before: numbers(0),
  after: numbers(38),
};
const view: Partial<ImportView> = {
  id: 'one',
  status: 'open',
  sheets: [],
  warnings: [],
  failure: null,
  result,
};

interface Situation {
  view?: Partial<ImportView>;
  may?: Permission[];
  openQuestions?: number;
}

describe('the confirmation', () => {
  const commit = jest.fn(() => Promise.resolve());

  async function shown(situation: Situation): Promise<HTMLElement> {
    const current = signal({ ...view, ...situation.view });
    const store = {
      view: current,
      open: () => current().status === 'open',
      openQuestions: () => situation.openQuestions ?? 0,
      busy: () => null,
      revision: signal(0),
      commit,
    };
    const may = situation.may ?? ['import.write', 'import.commit'];
    commit.mockClear();
    TestBed.configureTestingModule({
      providers: [
        textsForTests({ imports: zh }),
        provideRouter([]),
        { provide: ImportStore, useValue: store },
        {
          provide: ImportsApi,
          useValue: { rows: () => Promise.resolve({ items: [], nextCursor: null, total: 0 }) },
        },
        { provide: SessionService, useValue: { can: (permission: Permission) => may.includes(permission) } },
      ],
    });
    const fixture = TestBed.createComponent(ConfirmStep);
    await fixture.whenStable();
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }
  const button = (page: HTMLElement) => page.querySelector<HTMLButtonElement>('.end-line .btn--primary');

  it('shows what comes in and how the numbers change, and commits', async () => {
    const page = await shown({});
    expect(page.textContent).toContain('158');
    expect(page.querySelector('lf-before-after')?.textContent).toContain('38');
    button(page)?.click();
    expect(commit).toHaveBeenCalledTimes(1);
  });

  it('explains to who may not commit what can be done, and does nothing', async () => {
    const page = await shown({ may: ['import.write'] });
    expect(button(page)?.getAttribute('aria-disabled')).toBe('true');
    expect(page.textContent).toContain(zh.commit.notAllowed);
    button(page)?.click();
    expect(commit).not.toHaveBeenCalled();
  });

  it('names the questions that are still open', async () => {
    const page = await shown({ openQuestions: 3, view: { result: null } });
    expect(page.textContent).toContain('还有 3 个疑问没有回答');
    button(page)?.click();
    expect(commit).not.toHaveBeenCalled();
  });

  it('says why the last attempt came to nothing', async () => {
    const page = await shown({ view: { failure: { code: 'internal', text: '系统出现意外错误' } } });
    expect(page.querySelector('[role=alert]')?.textContent).toContain('系统出现意外错误');
  });

  it('offers to revert only to who may commit', async () => {
    const committed = { status: 'committed' as const };
    expect((await shown({ view: committed })).querySelector('.btn--danger')).not.toBeNull();
    TestBed.resetTestingModule();
    const reader = await shown({ view: committed, may: ['import.read'] });
    expect(reader.querySelector('.btn--danger')).toBeNull();
  });
});
