import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { UiLanguage } from '@landfall/web-ui';
import { firstValueFrom } from 'rxjs';
import { readChoice, storeChoice } from '../storage';

export const LANGUAGES: readonly { value: UiLanguage; label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
];

/** The language in force: Chinese unless the person chose English. The choice stays in the browser. */
@Injectable({ providedIn: 'root' })
export class LanguageService {
  private readonly transloco = inject(TranslocoService);
  private readonly chosen = signal<UiLanguage>(readChoice('lang', ['zh', 'en'], 'zh'));
  readonly current = this.chosen.asReadonly();
  /** As the server wants it in `Accept-Language`. */
  readonly tag = computed(() => (this.chosen() === 'zh' ? 'zh-CN' : 'en'));

  constructor() {
    effect(() => {
      document.documentElement.lang = this.tag();
    });
  }

  /** Resolves when the texts of the shell are there, so that no page shows bare keys. */
  async ready(): Promise<void> {
    this.transloco.setActiveLang(this.chosen());
    await firstValueFrom(this.transloco.load(this.chosen()));
  }

  async use(language: UiLanguage): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    storeChoice('lang', language);
    this.chosen.set(language);
    this.transloco.setActiveLang(language);
  }
}
