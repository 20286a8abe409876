import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { ChangeImport, ImportView } from '@landfall/contracts';
import { SessionService, httpErrorOf } from '../../../platform';
import { ImportsApi } from '../imports-api';
import { isMoving, pollPause } from '../logic/polling';
import { countOpen } from '../logic/questions';

/**
 * One import as the server knows it. The state is the server's: this reads it, asks again while the server is at
 * work, and sends what the person decides. A lost connection only delays it.
 */
@Injectable()
export class ImportStore {
  private readonly api = inject(ImportsApi);
  private readonly session = inject(SessionService);
  private readonly state = signal<ImportView | null>(null);
  private readonly failure = signal<unknown>(null);
  private readonly working = signal<'change' | 'commit' | 'revert' | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private id = '';
  private quiet = 0;
  private readonly failures = signal(0);
  private closed = false;

  readonly view = this.state.asReadonly();
  /** Why nothing could be read; with a view in hand the connection is only interrupted. */
  readonly error = computed(() => (this.state() ? null : this.failure()));
  /** Signing in again is asked for elsewhere. */
  readonly lost = computed(
    () => this.state() !== null && this.failures() > 0 && httpErrorOf(this.failure())?.status !== 401,
  );
  readonly busy = this.working.asReadonly();
  /** Counts every change of the understanding, so that rows are read again. */
  readonly revision = signal(0);

  readonly openQuestions = computed(() => countOpen(this.state()?.questions ?? []));
  readonly open = computed(() => this.state()?.status === 'open');
  readonly editable = computed(() => this.open() && this.session.can('import.write'));

  constructor() {
    const wake = () => {
      if (document.visibilityState === 'visible' && this.waiting()) this.askNow();
    };
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    inject(DestroyRef).onDestroy(() => {
      this.closed = true;
      clearTimeout(this.timer);
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    });
  }

  show(id: string): void {
    if (id !== this.id) this.state.set(null);
    this.id = id;
    this.askNow();
  }

  /** Asks at once, whatever was planned. */
  askNow(): void {
    clearTimeout(this.timer);
    void this.ask(this.id);
  }

  /** Sends answers, mapping or cells. Rejects with the server's reason; what was typed stays with its owner. */
  change(change: ChangeImport): Promise<void> {
    return this.send('change', (view) => this.api.change(view, change));
  }

  commit(): Promise<void> {
    return this.send('commit', (view) => this.api.commit(view));
  }

  revert(): Promise<void> {
    return this.send('revert', (view) => this.api.revert(view));
  }

  /** One thing at a time: a second press while the first is under way does nothing. */
  private async send(what: 'change' | 'commit' | 'revert', call: (view: ImportView) => Promise<unknown>) {
    const view = this.state();
    if (!view || this.working() !== null) return;
    this.working.set(what);
    clearTimeout(this.timer);
    try {
      await call(view);
    } finally {
      await this.ask(view.id);
      this.working.set(null);
    }
  }

  private async ask(id: string): Promise<void> {
    try {
      const view = await this.api.read(id);
      if (this.closed || id !== this.id) return;
      this.failures.set(0);
      this.failure.set(null);
      this.take(view);
    } catch (error) {
      if (this.closed || id !== this.id) return;
      this.failure.set(error);
      this.failures.update((count) => count + 1);
    }
    this.plan();
  }

  private take(view: ImportView): void {
    const before = this.state();
    this.quiet = JSON.stringify(before?.progress) === JSON.stringify(view.progress) ? this.quiet + 1 : 0;
    this.state.set(view);
    if (before?.version !== view.version || before.status !== view.status) this.revision.update((n) => n + 1);
  }

  /** Whether an answer of the server is due. */
  private waiting(): boolean {
    const view = this.state();
    if (this.failures() > 0) return mayRecover(this.failure());
    return view !== null && isMoving(view.status);
  }

  private plan(): void {
    clearTimeout(this.timer);
    if (this.closed || !this.waiting()) return;
    this.timer = setTimeout(() => void this.ask(this.id), pollPause(this.quiet, this.failures()));
  }
}

/** Anything but a clear no: the network, a server that restarts, a session that has to be renewed first. */
function mayRecover(error: unknown): boolean {
  const status = httpErrorOf(error)?.status ?? 0;
  return status < 400 || status >= 500 || status === 401 || status === 429;
}
