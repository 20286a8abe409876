import { httpResource } from '@angular/common/http';
import { Component, ElementRef, afterNextRender, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SignInOptions } from '@landfall/contracts';
import { Segmented } from '@landfall/web-ui';
import { API, LANGUAGES, LanguageService, SignInForm } from '../../platform';

/** Who are you? In demo mode the demo accounts stand below and fill the form. */
@Component({
  selector: 'lf-sign-in-page',
  imports: [Segmented, SignInForm, TranslocoPipe],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  /** The address that the person wanted, from the query. */
  readonly then = input<string>();

  private readonly router = inject(Router);
  protected readonly language = inject(LanguageService);
  protected readonly languages = LANGUAGES;
  protected readonly options = httpResource<SignInOptions>(() => `${API}/auth/options`);
  protected readonly filled = signal<{ username: string; password: string } | null>(null);

  constructor() {
    const page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // On a phone the keyboard would cover the page before it was read.
    if (!window.matchMedia?.('(pointer: fine)').matches) return;
    afterNextRender(() => page.querySelector<HTMLElement>('#username')?.focus());
  }

  protected fill(username: string, password: string): void {
    this.filled.set({ username, password });
  }

  protected enter(): void {
    const wanted = this.then() ?? '/';
    const inside = /^\/(?!\/)/.test(wanted);
    void this.router.navigateByUrl(inside ? wanted : '/');
  }
}
