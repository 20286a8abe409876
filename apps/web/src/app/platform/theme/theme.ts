import { Injectable, computed, effect, signal } from '@angular/core';
import { readChoice, storeChoice } from '../storage';

export type ThemeChoice = 'light' | 'dark' | 'system';
export const THEME_CHOICES: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** Light, dark, or as the system says; `data-theme` on the html element, which the tokens follow. */
@Injectable({ providedIn: 'root' })
export class ThemeService {
  private readonly systemDark = signal(false);
  private readonly chosen = signal<ThemeChoice>(readChoice('theme', THEME_CHOICES, 'system'));
  readonly choice = this.chosen.asReadonly();
  readonly effective = computed(() => {
    const choice = this.chosen();
    if (choice !== 'system') return choice;
    return this.systemDark() ? 'dark' : 'light';
  });

  constructor() {
    const query = window.matchMedia?.('(prefers-color-scheme: dark)');
    this.systemDark.set(query?.matches ?? false);
    query?.addEventListener?.('change', (event) => this.systemDark.set(event.matches));
    effect(() => {
      document.documentElement.dataset.theme = this.effective();
    });
  }

  use(choice: ThemeChoice): void {
    storeChoice('theme', choice);
    this.chosen.set(choice);
  }
}
