import { HttpEventType } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { Subject, type Subscription } from 'rxjs';
import { ImportsApi } from '../imports-api';

export type Upload =
  | { phase: 'idle' }
  /** `sent` of `total` bytes are on their way; all of them: the server is looking at the file. */
  | { phase: 'sending'; file: File; sent: number; total: number }
  /** The file is kept, so that it can be sent again. */
  | { phase: 'failed'; file: File; error: unknown };

/** The one file that is on its way to the server. It goes on while the person looks at other pages. */
@Injectable()
export class UploadStore {
  private readonly api = inject(ImportsApi);
  private readonly state = signal<Upload>({ phase: 'idle' });
  private running: Subscription | undefined;

  readonly current = this.state.asReadonly();
  readonly busy = computed(() => this.state().phase === 'sending');
  /** The id of each import that the server took on. */
  readonly accepted = new Subject<string>();

  start(file: File): void {
    if (this.busy()) return;
    this.state.set({ phase: 'sending', file, sent: 0, total: file.size });
    this.running = this.api.upload(file).subscribe({
      next: (event) => {
        if (event.type === HttpEventType.UploadProgress) {
          // The envelope around the file is counted too: show the file's own size.
          const share = event.total ? event.loaded / event.total : 0;
          this.state.set({ phase: 'sending', file, sent: Math.round(share * file.size), total: file.size });
        } else if (event.type === HttpEventType.Response && event.body) {
          this.state.set({ phase: 'idle' });
          this.accepted.next(event.body.id);
        }
      },
      error: (error: unknown) => this.state.set({ phase: 'failed', file, error }),
    });
  }

  retry(): void {
    const state = this.state();
    if (state.phase === 'failed') this.start(state.file);
  }

  /** Stops what is under way, or puts a failure aside. */
  dismiss(): void {
    this.running?.unsubscribe();
    this.state.set({ phase: 'idle' });
  }
}
