import type { ElementRef } from '@angular/core';
import { Component, effect, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@landfall/web-ui';
import { injectExplain } from '../problem/problem';
import { SessionService } from './session';

/** User name and password. What was typed stays when the server says no; its reason stands beside the form. */
@Component({
  selector: 'lf-sign-in-form',
  imports: [TranslocoPipe, Icon],
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.css',
})
export class SignInForm {
  /** Fills both fields (demo accounts) or only the name (signing in again). */
  readonly prefill = input<{ username: string; password?: string } | null>(null);
  /** True keeps the name as it is: the same person signs in again. */
  readonly lockName = input(false);
  readonly signedIn = output();

  private readonly session = inject(SessionService);
  private readonly explain = injectExplain();
  private readonly passwordField = viewChild.required<ElementRef<HTMLInputElement>>('passwordField');
  private readonly nameField = viewChild.required<ElementRef<HTMLInputElement>>('nameField');
  protected readonly username = signal('');
  protected readonly password = signal('');
  protected readonly visible = signal(false);
  protected readonly capsLock = signal(false);
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly error = signal('');

  constructor() {
    effect(() => {
      const given = this.prefill();
      if (!given) return;
      this.username.set(given.username);
      this.error.set('');
      if (given.password !== undefined) this.password.set(given.password);
    });
  }

  protected typed(field: 'username' | 'password', event: Event): void {
    this[field].set((event.target as HTMLInputElement).value);
  }

  protected key(event: KeyboardEvent): void {
    if (typeof event.getModifierState === 'function') this.capsLock.set(event.getModifierState('CapsLock'));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.error.set('');
    const username = this.username().trim();
    if (!username) return this.nameField().nativeElement.focus();
    if (!this.password()) return this.passwordField().nativeElement.focus();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.session.login({ username, password: this.password() });
      this.signedIn.emit();
    } catch (error) {
      this.error.set(this.explain(error));
      this.passwordField().nativeElement.select();
    } finally {
      this.busy.set(false);
    }
  }
}
