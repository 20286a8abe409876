import { Component, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ChangeImport, ImportSheet, ImportWarning } from '@landfall/contracts';
import { EmptyState, ErrorState, Skeleton, Tabs, type Tab } from '@landfall/web-ui';
import { LanguageService, injectExplain, injectText, injectUrlState } from '../../../platform';
import { columnIndex } from '../logic/addresses';
import { workbookSheet } from '../logic/fields';
import { isOpen } from '../logic/questions';
import { sheetRows } from '../logic/sheet-rows';
import { Impact } from '../parts/impact';
import { CellBar, type CellChange } from './cell-bar';
import { ImportStore } from './import-store';
import { RowsStore } from './rows-store';
import { SheetChips } from './sheet-chips';
import { SheetGrid, type ColumnChoice } from './sheet-grid';
import { WarningsPanel } from './warnings-panel';

/** ① 识别表格: the sheets as they stand, with what every column and cell was taken for. */
@Component({
  selector: 'lf-sheets-step',
  imports: [
    CellBar,
    EmptyState,
    ErrorState,
    Impact,
    SheetChips,
    SheetGrid,
    Skeleton,
    Tabs,
    TranslocoPipe,
    WarningsPanel,
  ],
  providers: [RowsStore],
  templateUrl: './sheets-step.html',
  styleUrl: './sheets-step.css',
})
export class SheetsStep {
  protected readonly store = inject(ImportStore);
  protected readonly rows = inject(RowsStore);
  private readonly language = inject(LanguageService);
  private readonly url = injectUrlState();
  private readonly text = injectText();
  private readonly explain = injectExplain();
  private readonly grid = viewChild(SheetGrid);

  protected readonly view = computed(() => this.store.view());
  protected readonly sheets = computed(() => this.view()?.sheets ?? []);
  protected readonly sheet = computed<ImportSheet | null>(() => {
    const asked = this.url.values().sheet;
    return this.sheets().find((sheet) => sheet.name === asked) ?? this.sheets()[0] ?? null;
  });
  private readonly name = computed(() => this.sheet()?.name ?? null);
  protected readonly tabs = computed<Tab[]>(() =>
    this.sheets().map((sheet) => ({
      value: sheet.name,
      label: this.text(sheet.kind === 'unknown' ? 'imports.tabUnknown' : 'imports.tab', {
        name: sheet.name,
        kind: this.text(`imports.sheetKind.${sheet.kind}`),
        rows: sheet.rows,
      }),
    })),
  );
  protected readonly warnings = computed(() => {
    const name = this.name();
    return (this.view()?.warnings ?? []).filter((warning) => warning.sheet === name);
  });
  private readonly asked = computed(() => {
    const name = this.name();
    return (this.view()?.questions ?? []).filter((one) => one.sheet === name && isOpen(one));
  });
  protected readonly drawn = computed(() =>
    sheetRows(this.rows.items(), this.sheet()?.columns ?? [], [...this.warnings(), ...this.asked()]),
  );
  protected readonly failure = computed(() => this.explain(this.rows.error()));
  /** The cell whose details stand below the grid. */
  protected readonly selected = signal<string | null>(null);
  protected readonly refused = signal('');
  protected readonly showsWarnings = signal(false);

  constructor() {
    effect(() => {
      const id = this.view()?.id;
      const name = this.name();
      this.store.revision();
      // Readings come in the reader's language.
      this.language.tag();
      if (id !== undefined && name !== null) untracked(() => void this.rows.show(id, name));
    });
    effect(() => {
      this.name();
      this.selected.set(null);
      this.refused.set('');
    });
    effect(() => {
      const row = Number(this.url.values().row ?? '');
      const column = this.url.values().column ?? '';
      const there = this.grid() !== undefined && this.rows.items().length > 0;
      if (there && row > 0) untracked(() => void this.goTo(row, column));
    });
  }

  protected showSheet(name: string): void {
    this.url.set({ sheet: name, row: null, column: null });
  }

  protected showWarning(warning: ImportWarning): void {
    this.showsWarnings.set(false);
    this.url.set({ sheet: warning.sheet, row: String(warning.row), column: warning.column });
  }

  protected mapColumn({ index, field }: ColumnChoice): void {
    const sheet = this.sheet();
    if (sheet) void this.change({ mapping: { [sheet.name]: { [index]: field } } });
  }

  protected nameSheet(stated: Record<string, string>): void {
    const sheet = this.sheet();
    if (sheet) void this.change({ mapping: { [sheet.name]: stated } });
  }

  protected async correct({ address, text }: CellChange): Promise<void> {
    const sheet = this.sheet();
    if (!sheet) return;
    const name = workbookSheet(sheet.name, this.sheets());
    if (await this.change({ cells: { [name]: { [address]: text } } })) this.grid()?.focusCell(address);
  }

  protected showUnknown(): void {
    const column = this.sheet()?.columns.find(({ field }) => field === null);
    if (column) this.grid()?.focusColumn(column.index);
  }

  protected backToGrid(address: string): void {
    this.grid()?.focusCell(address);
  }

  /** Reads on to the row, shows it, and stands on the cell. */
  private async goTo(row: number, column: string): Promise<void> {
    this.url.set({ row: null, column: null });
    if (await this.rows.reach(row)) this.grid()?.show(row, Math.max(0, columnIndex(column)));
  }

  private async change(change: ChangeImport): Promise<boolean> {
    this.refused.set('');
    try {
      await this.store.change(change);
      return true;
    } catch (error) {
      this.refused.set(this.explain(error));
      return false;
    }
  }
}
