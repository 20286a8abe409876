import { TestBed } from '@angular/core/testing';
import { HttpErrorResponse } from '@angular/common/http';
import type { ImportView } from '@landfall/contracts';
import { SessionService } from '../../../platform';
import { ImportsApi } from '../imports-api';
import { ImportStore } from './import-store';

const view = (over: Partial<ImportView>): ImportView => ({
  id: 'one',
  version: 1,
  status: 'open',
  fileName: 'ledger.xlsx',
  fileSize: 1,
  sameFileAs: [],
  progress: { step: 'done', done: 0, total: 0 },
  asOf: null,
  sheets: [],
  questions: [],
  warnings: [],
  result: null,
  failure: null,
  createdAt: '2024-11-20T00:00:00.000Z',
  createdBy: null,
  committedAt: null,
  revertedAt: null,
  ...over,
});
const offline = new HttpErrorResponse({ status: 0 });

describe('one import', () => {
  const api = { read: jest.fn(), commit: jest.fn(), change: jest.fn(), revert: jest.fn() };
  let store: ImportStore;

  beforeEach(() => {
    jest.useFakeTimers();
    for (const call of Object.values(api)) call.mockReset();
    TestBed.configureTestingModule({
      providers: [
        ImportStore,
        { provide: ImportsApi, useValue: api },
        { provide: SessionService, useValue: { can: () => true } },
      ],
    });
    store = TestBed.inject(ImportStore);
  });
  afterEach(() => jest.useRealTimers());

  /** Lets answers arrive and the next question be planned. */
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('is asked for until the server has read it', async () => {
    api.read
      .mockResolvedValueOnce(view({ status: 'reading' }))
      .mockResolvedValueOnce(
        view({ status: 'reading', progress: { step: 'understanding', done: 1, total: 2 } }),
      )
      .mockResolvedValue(view({ version: 2 }));
    store.show('one');
    await pass(0);
    expect(store.view()?.status).toBe('reading');
    await pass(2_000);
    expect(store.view()?.status).toBe('open');
    const asked = api.read.mock.calls.length;
    await pass(60_000);
    expect(api.read).toHaveBeenCalledTimes(asked);
  });

  it('stays in sight while the connection is lost, and goes on when it is back', async () => {
    api.read
      .mockResolvedValueOnce(view({ status: 'committing' }))
      .mockRejectedValueOnce(offline)
      .mockRejectedValueOnce(offline)
      .mockResolvedValue(view({ status: 'committed', version: 2 }));
    store.show('one');
    await pass(500);
    expect(store.lost()).toBe(true);
    expect(store.view()?.status).toBe('committing');
    await pass(10_000);
    expect(store.lost()).toBe(false);
    expect(store.view()?.status).toBe('committed');
  });

  it('is not asked for again where there is none', async () => {
    api.read.mockRejectedValue(new HttpErrorResponse({ status: 404 }));
    store.show('gone');
    await pass(60_000);
    expect(api.read).toHaveBeenCalledTimes(1);
    expect(store.error()).toBeTruthy();
  });

  it('is committed once, however often one presses', async () => {
    api.read.mockResolvedValue(view({}));
    api.commit.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 100)));
    store.show('one');
    await pass(0);
    const presses = [store.commit(), store.commit(), store.commit()];
    expect(store.busy()).toBe('commit');
    await pass(200);
    await Promise.all(presses);
    expect(api.commit).toHaveBeenCalledTimes(1);
    expect(store.busy()).toBeNull();
  });

  it('says why a change was refused, and shows the state that stands', async () => {
    api.read.mockResolvedValueOnce(view({})).mockResolvedValue(view({ status: 'committed', version: 5 }));
    const refusal = new HttpErrorResponse({ status: 409 });
    api.change.mockRejectedValue(refusal);
    store.show('one');
    await pass(0);
    await expect(store.change({ answers: { q: 'a' } })).rejects.toBe(refusal);
    expect(store.view()?.version).toBe(5);
    expect(store.editable()).toBe(false);
  });

  it('is read anew by the rows whenever its understanding may have changed', async () => {
    api.read
      .mockResolvedValueOnce(view({}))
      .mockResolvedValueOnce(view({}))
      .mockResolvedValue(view({ version: 2 }));
    store.show('one');
    await pass(0);
    const first = store.revision();
    store.askNow();
    await pass(0);
    expect(store.revision()).toBe(first);
    store.askNow();
    await pass(0);
    expect(store.revision()).toBe(first + 1);
  });
});
