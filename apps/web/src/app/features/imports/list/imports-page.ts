import { Component, DestroyRef, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportListItem } from '@landfall/contracts';
import { Cell, DataTable, InstantPipe, Tag, Toasts, type Column } from '@landfall/web-ui';
import { Page, SessionService, injectExplain, injectText } from '../../../platform';
import { importsList } from '../imports-api';
import { bringsNothing, broughtBy } from '../logic/brought';
import { fileSize } from '../logic/file-size';
import { isMoving } from '../logic/polling';
import { STATUS_TONES } from '../logic/status';
import { ImportDrop } from './import-drop';
import { UploadStore } from './upload-store';

const LOOK_AGAIN_MS = 3_000;

/** 台账导入: drop a workbook, and see what earlier ones brought. */
@Component({
  selector: 'lf-imports-page',
  imports: [Cell, DataTable, ImportDrop, InstantPipe, Page, Tag, TranslocoPipe],
  templateUrl: './imports-page.html',
})
export class ImportsPage {
  protected readonly session = inject(SessionService);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly explain = injectExplain();
  private readonly text = injectText();

  protected readonly list = importsList();
  protected readonly failure = computed(() => this.explain(this.list.error()));
  protected readonly tones = STATUS_TONES;
  protected readonly keyOf = (item: ImportListItem): string => item.id;
  protected readonly linkOf = (item: ImportListItem): string[] => ['/imports', item.id];
  protected readonly columns = computed<Column<ImportListItem>[]>(() => [
    {
      key: 'fileName',
      heading: this.text('imports.list.file'),
      maxWidth: '26em',
      title: (item) => item.fileName,
      phone: 'title',
    },
    { key: 'status', heading: this.text('imports.list.status'), phone: 'aside' },
    { key: 'brought', heading: this.text('imports.list.brought'), phone: 'line' },
    {
      key: 'createdBy',
      heading: this.text('imports.list.by'),
      text: (item) => item.createdBy,
      phone: 'tail',
    },
    { key: 'createdAt', heading: this.text('imports.list.at'), phone: 'tail' },
    {
      key: 'size',
      heading: this.text('imports.list.size'),
      align: 'end',
      quiet: true,
      text: (item) => fileSize(item.fileSize),
    },
  ]);

  constructor() {
    inject(UploadStore)
      .accepted.pipe(takeUntilDestroyed())
      .subscribe((id) => void this.router.navigate(['/imports', id]));
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      clearTimeout(timer);
      if (this.list.items().some((item) => isMoving(item.status))) {
        timer = setTimeout(() => this.list.reload(), LOOK_AGAIN_MS);
      }
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  protected open(item: ImportListItem): void {
    void this.router.navigate(this.linkOf(item));
  }

  protected onlyOne(count: number): void {
    this.toasts.show(this.text('imports.upload.onlyOne', { n: count }), 'neutral');
  }

  /** What it brought, in a line; for one that is not in yet, what is to be done. */
  protected broughtOf(item: ImportListItem): string {
    if (item.status !== 'committed' && item.status !== 'reverted') {
      return this.text(`imports.list.todo.${item.status}`);
    }
    if (bringsNothing(item.result)) return this.text('imports.list.nothing');
    const parts = broughtBy(item.result).map(({ kind, created, changed }) => {
      const what = this.text(`imports.kind.${kind}`);
      const also = changed > 0 ? this.text('imports.list.changed', { n: changed }) : '';
      return created > 0 || changed > 0 ? `${what} ${created}${also}` : '';
    });
    return parts.filter(Boolean).join(' · ');
  }
}
