import { HttpErrorResponse, HttpEventType, HttpResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { ImportsApi } from '../imports-api';
import { UploadStore } from './upload-store';

const file = new File(['x'.repeat(1000)], 'ledger.xlsx');

describe('a file on its way', () => {
  let answers: Subject<unknown>;
  let upload: jest.Mock;
  let store: UploadStore;

  beforeEach(() => {
    upload = jest.fn(() => (answers = new Subject()));
    TestBed.configureTestingModule({
      providers: [UploadStore, { provide: ImportsApi, useValue: { upload } }],
    });
    store = TestBed.inject(UploadStore);
  });

  it('says how much of the file has been sent, not of its envelope', () => {
    store.start(file);
    answers.next({ type: HttpEventType.UploadProgress, loaded: 600, total: 1200 });
    expect(store.current()).toMatchObject({ phase: 'sending', sent: 500, total: 1000 });
  });

  it('tells the import that the server made of it', () => {
    const accepted: string[] = [];
    store.accepted.subscribe((id) => accepted.push(id));
    store.start(file);
    answers.next(new HttpResponse({ status: 202, body: { id: 'one', status: 'reading' } }));
    expect(accepted).toEqual(['one']);
    expect(store.current()).toEqual({ phase: 'idle' });
  });

  it('is kept when the server says no, and can be sent again', () => {
    store.start(file);
    answers.error(new HttpErrorResponse({ status: 0 }));
    expect(store.current()).toMatchObject({ phase: 'failed', file });
    store.retry();
    expect(upload).toHaveBeenCalledTimes(2);
    expect(store.busy()).toBe(true);
  });

  it('is the only one, and can be stopped', () => {
    store.start(file);
    store.start(file);
    expect(upload).toHaveBeenCalledTimes(1);
    expect(answers.observed).toBe(true);
    store.dismiss();
    expect(answers.observed).toBe(false);
    expect(store.current()).toEqual({ phase: 'idle' });
  });
});
