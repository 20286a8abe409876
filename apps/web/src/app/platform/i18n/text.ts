import { Injectable, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** Counts every arrival of texts and every switch of language, so that what was computed from texts follows. */
@Injectable({ providedIn: 'root' })
class TextVersion {
  private readonly count = signal(0);
  readonly current = this.count.asReadonly();

  constructor() {
    inject(TranslocoService).events$.subscribe((event) => {
      if (event.type !== 'translationLoadFailure') this.count.update((count) => count + 1);
    });
  }
}

/**
 * Texts for code: `const text = injectText(); label = computed(() => text('trips.state.' + state))`. Unlike
 * `TranslocoService.translate` it is reactive: a computed value follows when texts load or the language changes.
 */
export function injectText(): (key: string, params?: Record<string, unknown>) => string {
  const transloco = inject(TranslocoService);
  const version = inject(TextVersion);
  return (key, params) => {
    version.current();
    // Until the texts of a feature are there nothing shows, as in templates.
    const known = key in transloco.getTranslation(transloco.getActiveLang());
    return known ? transloco.translate(key, params) : '';
  };
}
