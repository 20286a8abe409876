import { DestroyRef, inject, signal, type Signal } from '@angular/core';

export interface ChartTokens {
  read(name: string): string;
  /** A length token as a number of CSS pixels. */
  pixels(name: string): number;
}

/** The tokens in force as values, for what cannot use CSS. They change when the page turns dark, or narrow. */
export function injectChartTokens(): Signal<ChartTokens> {
  const root = document.documentElement;
  const snapshot = (): ChartTokens => {
    const style = getComputedStyle(root);
    const read = (name: string): string => style.getPropertyValue(name).trim();
    return { read, pixels: (name) => Number.parseFloat(read(name)) || 0 };
  };
  const tokens = signal(snapshot());
  const observer = new MutationObserver(() => tokens.set(snapshot()));
  observer.observe(root, { attributes: true, attributeFilter: ['data-theme'] });
  const narrow = matchMedia('(max-width: 600px)');
  const renew = (): void => tokens.set(snapshot());
  narrow.addEventListener('change', renew);
  inject(DestroyRef).onDestroy(() => {
    observer.disconnect();
    narrow.removeEventListener('change', renew);
  });
  return tokens.asReadonly();
}
