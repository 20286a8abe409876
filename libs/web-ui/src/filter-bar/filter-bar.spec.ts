import { TestBed } from '@angular/core/testing';
import { FilterBar, type Filter, type FilterPatch } from './filter-bar';

const PAUSE_MS = 300;
const FILTERS: Filter[] = [
  { kind: 'choice', key: 'state', label: '状态', options: [{ value: 'a', label: '甲' }] },
  { kind: 'given', key: 'companyId', label: '企业', text: '昱衡传动' },
];

describe('FilterBar', () => {
  const open = async (values: Record<string, string> = {}) => {
    const fixture = TestBed.createComponent(FilterBar);
    fixture.componentRef.setInput('filters', FILTERS);
    fixture.componentRef.setInput('values', values);
    const patches: FilterPatch[] = [];
    fixture.componentInstance.changed.subscribe((patch) => patches.push(patch));
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const field = page.querySelector<HTMLInputElement>('input[type=search]')!;
    const input = (text: string, isComposing = false) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { isComposing }));
    };
    return { fixture, page, patches, field, input };
  };

  describe('searching', () => {
    afterEach(() => jest.useRealTimers());

    it('asks once after a pause, for what stands there then', async () => {
      const { patches, input } = await open();
      jest.useFakeTimers();
      for (const text of ['z', 'zj', 'zjy ']) input(text);
      jest.advanceTimersByTime(PAUSE_MS);
      expect(patches).toEqual([{ q: 'zjy' }]);
      input('');
      jest.advanceTimersByTime(PAUSE_MS);
      expect(patches).toEqual([{ q: 'zjy' }, { q: null }]);
    });

    it('waits until an input method has composed its word', async () => {
      const { patches, input, field } = await open();
      jest.useFakeTimers();
      input("zhi'j", true);
      jest.advanceTimersByTime(PAUSE_MS);
      expect(patches).toEqual([]);
      field.value = '之江';
      field.dispatchEvent(new CompositionEvent('compositionend'));
      jest.advanceTimersByTime(PAUSE_MS);
      expect(patches).toEqual([{ q: '之江' }]);
    });
  });

  it('writes into the field only what it did not ask for itself', async () => {
    const { fixture, field } = await open({ q: '之江' });
    expect(field.value).toBe('之江');
    fixture.componentRef.setInput('values', {});
    await fixture.whenStable();
    expect(field.value).toBe('');
  });

  it('shows conditions as chips that can be taken away; one that came with the address only then', async () => {
    const bare = await open();
    expect(bare.page.textContent).not.toContain('企业');
    const { page, patches } = await open({ state: 'a', companyId: 'c' });
    expect(page.textContent).toContain('状态：甲');
    expect(page.textContent).toContain('企业：昱衡传动');
    page.querySelectorAll<HTMLElement>('.x').forEach((button) => button.click());
    page.querySelector<HTMLElement>('.link')!.click();
    expect(patches).toEqual([{ state: null }, { companyId: null }, { state: null, companyId: null }]);
  });
});
