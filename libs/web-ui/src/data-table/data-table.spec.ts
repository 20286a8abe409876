import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Cell, TotalCell, nextSort, parseSort, type Column } from './column';
import { DataTable } from './data-table';

interface Row {
  id: string;
  name: string;
  amount: number;
}
const rows: Row[] = ['甲', '乙', '丙', '丁', '戊'].map((name, at) => ({
  id: `r${at}`,
  name,
  amount: at * 10,
}));

@Component({
  imports: [Cell, DataTable, TotalCell],
  template: `<lw-data-table
    label="企业"
    [columns]="columns"
    [rows]="rows()"
    [rowKey]="keyOf"
    [rowLink]="linkOf"
    [sort]="sort()"
    [loading]="loading()"
    [hasMore]="hasMore()"
    [error]="error()"
    [totals]="true"
    (sortChange)="sort.set($event)"
    (opened)="opened.push($event.name)"
    (moved)="moved.push($event.name)"
    (more)="asked = asked + 1"
    (retry)="retried = retried + 1"
  >
    <ng-template lwCell="amount" [lwCellOf]="rows()" let-row>{{ row.amount }} 亿</ng-template>
    <ng-template lwTotal="amount">100 亿</ng-template>
  </lw-data-table>`,
})
class Host {
  readonly columns: Column<Row>[] = [
    { key: 'name', heading: '名称', sort: 'name', text: (row) => row.name, total: '合计' },
    { key: 'amount', heading: '金额', align: 'end' },
  ];
  readonly keyOf = (row: Row) => row.id;
  readonly linkOf = (row: Row) => ['/companies', row.id];
  readonly rows = signal<Row[]>(rows);
  readonly sort = signal<string | null>('-name');
  readonly loading = signal(false);
  readonly hasMore = signal(false);
  readonly error = signal<string | null>(null);
  readonly opened: string[] = [];
  readonly moved: string[] = [];
  asked = 0;
  retried = 0;
}

describe('DataTable', () => {
  const open = async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Host);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    const page: HTMLElement = fixture.nativeElement;
    const lines = () => [...page.querySelectorAll<HTMLElement>('tbody tr.line')];
    const press = async (key: string, on?: HTMLElement) => {
      const target = on ?? (document.activeElement as HTMLElement);
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await fixture.whenStable();
    };
    return { host: fixture.componentInstance, fixture, page, lines, press };
  };
  afterEach(() => document.body.replaceChildren());

  it('walks with j, k, arrows, Home and End, and opens with Enter', async () => {
    const { host, lines, press } = await open();
    lines()[0]!.focus();
    await press('j');
    await press('ArrowDown');
    expect(document.activeElement).toBe(lines()[2]);
    await press('k');
    await press('Enter');
    expect(host.opened).toEqual(['乙']);
    await press('End');
    await press('j');
    expect(document.activeElement).toBe(lines()[4]);
    await press('Home');
    expect(host.moved).toEqual(['乙', '丙', '乙', '戊', '戊', '甲']);
  });

  it('is entered at its first row', async () => {
    const { page, lines, press } = await open();
    const region = page.querySelector<HTMLElement>('[role=region]')!;
    region.focus();
    await press('j');
    expect(document.activeElement).toBe(lines()[0]);
  });

  it('is entered from anywhere on the page but a field or a layer over it', async () => {
    const { host, lines, press } = await open();
    const field = document.body.appendChild(document.createElement('input'));
    const layer = document.body.appendChild(document.createElement('dialog'));
    await press('j', field);
    await press('j', layer);
    expect(host.moved).toEqual([]);
    await press('j', document.body);
    expect(document.activeElement).toBe(lines()[0]);
    await press('Enter');
    expect(host.opened).toEqual(['甲']);
  });

  it('keeps one row in the tab order', async () => {
    const { lines, press } = await open();
    lines()[0]!.focus();
    await press('j');
    expect(lines().map((line) => line.tabIndex)).toEqual([-1, 0, -1, -1, -1]);
  });

  it('leaves keys with a modifier, and typing, alone', async () => {
    const { host, lines } = await open();
    lines()[0]!.focus();
    lines()[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, bubbles: true }));
    expect(host.moved).toEqual([]);
  });

  it('asks for more near the end, once at a time', async () => {
    const { host, fixture, lines, press } = await open();
    host.hasMore.set(true);
    await fixture.whenStable();
    lines()[0]!.focus();
    await press('j');
    expect(host.asked).toBe(0);
    await press('j');
    expect(host.asked).toBe(1);
    host.loading.set(true);
    await fixture.whenStable();
    await press('j');
    expect(host.asked).toBe(1);
  });

  it('links the first cell to the record, and opens on a click elsewhere in the row', async () => {
    const { host, page, lines } = await open();
    expect(page.querySelector('tbody a')?.getAttribute('href')).toBe('/companies/r0');
    lines()[3]!.querySelector<HTMLElement>('td:last-child')!.click();
    expect(host.opened).toEqual(['丁']);
  });

  it('says how it is sorted and turns round', async () => {
    const { host, fixture, page } = await open();
    const heading = page.querySelector('th')!;
    expect(heading.getAttribute('aria-sort')).toBe('descending');
    heading.querySelector('button')!.click();
    await fixture.whenStable();
    expect(host.sort()).toBe('name');
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    expect(page.querySelectorAll('th button')).toHaveLength(1);
  });

  it('shows cells and totals of the owner', async () => {
    const { page } = await open();
    expect(page.querySelectorAll('tbody td')[3]?.textContent?.trim()).toBe('10 亿');
    expect([...page.querySelectorAll('tfoot td')].map((cell) => cell.textContent?.trim())).toEqual([
      '合计',
      '100 亿',
    ]);
  });

  it('has a state for loading, nothing and failure', async () => {
    const { host, fixture, page } = await open();
    host.rows.set([]);
    host.loading.set(true);
    await fixture.whenStable();
    expect(page.querySelectorAll('tr.placeholder').length).toBeGreaterThan(5);
    host.loading.set(false);
    await fixture.whenStable();
    expect(page.querySelector('lw-empty-state')?.textContent).toContain('没有记录');
    host.error.set('连不上服务器');
    await fixture.whenStable();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('连不上服务器');
    page.querySelector<HTMLElement>('lw-error-state button')!.click();
    expect(host.retried).toBe(1);
  });
});

describe('sort', () => {
  it('reads and writes the form of the wire', () => {
    expect(parseSort('-signedOn,name')).toEqual({ field: 'signedOn', descending: true });
    expect(parseSort('')).toBeNull();
    expect(nextSort(null, 'name')).toBe('name');
    expect(nextSort({ field: 'name', descending: false }, 'name')).toBe('-name');
    expect(nextSort({ field: 'name', descending: true }, 'name')).toBe('name');
  });
});
