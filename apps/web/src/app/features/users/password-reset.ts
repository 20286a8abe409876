import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, required, submit } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UserView } from '@landfall/contracts';
import { Icon } from '@landfall/web-ui';
import { injectExplain } from '../../platform';
import { Field } from './field';
import { failureOf } from './user-failure';
import { UsersApi } from './users-api';

/** Sets a new password for an account. Afterwards the field is empty: the password is shown nowhere again. */
@Component({
  selector: 'lf-password-reset',
  imports: [Field, FormField, Icon, TranslocoPipe],
  template: `<form novalidate (submit)="save($event)">
    <h3>{{ 'users.reset' | transloco }}</h3>
    <p class="muted">
      <small>{{ (own() ? 'users.resetOwnHint' : 'users.resetHint') | transloco }}</small>
    </p>
    @if (done()) {
      <p class="notice notice--ok" role="status">
        <lw-icon name="check" />{{ 'users.wasReset' | transloco: { name: user().name } }}
      </p>
    }
    @if (notice(); as reason) {
      <p class="notice notice--bad" role="alert"><lw-icon name="warn" />{{ reason }}</p>
    }
    <lf-field
      control="new-password"
      [label]="'users.newPassword' | transloco"
      [hint]="'users.passwordHint' | transloco"
      [state]="form.password()"
    >
      <input
        id="new-password"
        class="input"
        type="password"
        autocomplete="new-password"
        aria-describedby="new-password-hint new-password-fault"
        [attr.aria-invalid]="form.password().touched() && form.password().invalid()"
        [formField]="form.password"
      />
    </lf-field>
    <button type="submit" class="btn" [disabled]="form().submitting()">
      {{ 'users.reset' | transloco }}
    </button>
  </form>`,
  styles: `
    form {
      display: grid;
      gap: var(--s-2);
    }
    .btn {
      justify-self: start;
      margin-top: var(--s-1);
    }
  `,
})
export class PasswordReset {
  readonly user = input.required<UserView>();
  readonly own = input(false);
  /** The account has a new password, and so a new version. */
  readonly changed = output();

  private readonly api = inject(UsersApi);
  private readonly explain = injectExplain();
  private readonly id = computed(() => this.user().id);
  protected readonly model = linkedSignal({ source: this.id, computation: () => ({ password: '' }) });
  protected readonly notice = signal('');
  protected readonly done = linkedSignal({ source: this.id, computation: () => false });
  protected readonly form = form(this.model, (path) => required(path.password));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.notice.set('');
    this.done.set(false);
    const valid = await submit(this.form, async () => this.send());
    if (!valid) this.form.password().focusBoundControl();
  }

  /** What is wrong with the password, if the server says so. */
  private async send() {
    try {
      await this.api.resetPassword(this.id(), this.model().password);
    } catch (error) {
      const { fields } = failureOf(error);
      if (fields.password) return { kind: 'server', message: fields.password, fieldTree: this.form.password };
      this.notice.set(this.explain(error));
      return undefined;
    }
    this.form().reset({ password: '' });
    this.done.set(true);
    this.changed.emit();
    return undefined;
  }
}
