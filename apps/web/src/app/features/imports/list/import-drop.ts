import type { ElementRef } from '@angular/core';
import { Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@landfall/web-ui';
import { injectExplain, injectText, problemOf } from '../../../platform';
import { fileSize } from '../logic/file-size';
import { ProgressLine } from '../parts/progress-line';
import { UploadStore } from './upload-store';

/** Where a workbook is dropped or picked: its way to the server, and the reason where the server says no. */
@Component({
  selector: 'lf-import-drop',
  imports: [Icon, ProgressLine, TranslocoPipe],
  templateUrl: './import-drop.html',
  styleUrl: './import-drop.css',
  host: {
    '(window:dragover)': 'dragged($event)',
    '(window:dragleave)': 'left($event)',
    '(window:drop)': 'dropped($event)',
  },
})
export class ImportDrop {
  /** Several files were dropped at once; only the first is taken. */
  readonly tooMany = output<number>();

  protected readonly upload = inject(UploadStore);
  private readonly explain = injectExplain();
  private readonly text = injectText();
  private readonly picker = viewChild.required<ElementRef<HTMLInputElement>>('picker');
  /** A file is being dragged over the window: anywhere on the page is a good place to let go. */
  protected readonly over = signal(false);

  protected readonly sending = computed(() => {
    const state = this.upload.current();
    if (state.phase !== 'sending') return null;
    const { file, sent, total } = state;
    const arrived = sent >= total;
    return {
      name: file.name,
      label: this.text(arrived ? 'imports.upload.arrived' : 'imports.upload.sending', { name: file.name }),
      counts: arrived ? '' : `${fileSize(sent)} / ${fileSize(total)}`,
      share: arrived ? null : sent / Math.max(1, total),
    };
  });
  protected readonly refused = computed(() => {
    const state = this.upload.current();
    if (state.phase !== 'failed') return null;
    const problem = problemOf(state.error);
    return {
      name: state.file.name,
      size: fileSize(state.file.size),
      title: problem?.title ?? this.text('imports.upload.interrupted'),
      detail: this.explain(state.error),
      // The same file would be refused again.
      again: problem === null || problem.status >= 500 || problem.status === 429,
    };
  });

  /** Opens the file window of the system; also for a button elsewhere on the page. */
  pick(): void {
    this.picker().nativeElement.click();
  }

  protected picked(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.take(input.files);
    // The same file picked again must count as a choice.
    input.value = '';
  }

  protected dragged(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(!this.upload.busy());
  }

  protected left(event: DragEvent): void {
    if (event.relatedTarget === null) this.over.set(false);
  }

  /** Without this the browser would leave the page and show the file. */
  protected dropped(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer.files);
  }

  private take(files: FileList | null): void {
    const [file] = files ?? [];
    if (!file) return;
    if (files && files.length > 1) this.tooMany.emit(files.length);
    this.upload.start(file);
  }
}
