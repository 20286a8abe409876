import { Injectable, inject, signal } from '@angular/core';
import type { ImportRowView, RowDecision } from '@landfall/contracts';
import { ImportsApi } from '../imports-api';

const PAGE = 200;

/** The rows of one sheet, or of all, read page by page; after a change as many are read again as were there before. */
@Injectable()
export class RowsStore {
  private readonly api = inject(ImportsApi);
  private importId = '';
  private sheet: string | null = null;
  private decision: RowDecision | undefined;
  private cursor: string | null = null;
  private run = 0;

  readonly items = signal<readonly ImportRowView[]>([]);
  readonly total = signal<number | null>(null);
  readonly loading = signal(false);
  readonly error = signal<unknown>(null);
  readonly hasMore = signal(false);

  /** Shows a sheet, or reads the one that is shown again; the old rows stay until the new ones are there. */
  async show(importId: string, sheet: string | null, decision?: RowDecision): Promise<void> {
    const same = importId === this.importId && sheet === this.sheet && decision === this.decision;
    if (!same) this.items.set([]);
    this.importId = importId;
    this.sheet = sheet;
    this.decision = decision;
    await this.read([], null, same ? this.items().length : 0);
  }

  async more(): Promise<void> {
    if (!this.loading() && this.cursor) await this.read(this.items(), this.cursor, 0);
  }

  /** Reads on until the row is there; false where the sheet has none of that number. */
  async reach(row: number): Promise<boolean> {
    const found = () => this.items().some((item) => item.row === row);
    while (!found() && this.hasMore() && this.error() === null) await this.more();
    return found();
  }

  private async read(before: readonly ImportRowView[], from: string | null, atLeast: number): Promise<void> {
    const run = ++this.run;
    this.loading.set(true);
    this.error.set(null);
    try {
      let items = before;
      let cursor = from;
      do {
        const page = await this.api.rows(this.importId, {
          limit: PAGE,
          ...(this.sheet === null ? {} : { sheet: this.sheet }),
          ...(this.decision ? { decision: this.decision } : {}),
          ...(cursor ? { cursor } : {}),
        });
        if (run !== this.run) return;
        if (page.total !== null) this.total.set(page.total);
        items = [...items, ...page.items];
        cursor = page.nextCursor;
      } while (cursor !== null && items.length < atLeast);
      this.items.set(items);
      this.cursor = cursor;
      this.hasMore.set(cursor !== null);
    } catch (error) {
      if (run === this.run) this.error.set(error);
    } finally {
      if (run === this.run) this.loading.set(false);
    }
  }
}
