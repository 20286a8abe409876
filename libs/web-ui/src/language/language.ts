import { InjectionToken, computed, inject, signal, type Signal } from '@angular/core';
import { WORDS, type Words } from './words';

export type UiLanguage = 'zh' | 'en';

/** The language of the parts; the app provides its own signal, so that a switch reaches every part at once. */
export const UI_LANGUAGE = new InjectionToken<Signal<UiLanguage>>('UI_LANGUAGE', {
  providedIn: 'root',
  factory: () => signal<UiLanguage>('zh'),
});

/** The few words that belong to the parts themselves (more, retry, close); everything else comes in as input. */
export function injectWords(): Signal<Words> {
  const language = inject(UI_LANGUAGE);
  return computed(() => WORDS[language()]);
}
