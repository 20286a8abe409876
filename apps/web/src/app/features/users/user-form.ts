import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  FormField,
  form,
  maxLength,
  pattern,
  required,
  submit,
  type SchemaPathTree,
} from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { ROLES, type UserView } from '@landfall/contracts';
import { Icon } from '@landfall/web-ui';
import { injectExplain, injectText } from '../../platform';
import { valueOf } from '../records';
import { Field } from './field';
import {
  NEW_USER,
  changesOf,
  createOf,
  draftOf,
  rebase,
  type Changeable,
  type UserDraft,
} from './user-draft';
import { failureOf } from './user-failure';
import { UsersApi, teamsResource } from './users-api';

/** The fields of an account. Faults stand beside them, and nothing that was typed is lost on the way. */
@Component({
  selector: 'lf-user-form',
  imports: [Field, FormField, Icon, TranslocoPipe],
  templateUrl: './user-form.html',
  styleUrl: './user-form.css',
})
export class UserForm {
  /** Null makes a new account. */
  readonly user = input.required<UserView | null>();
  /** What was typed before and never saved. */
  readonly unsaved = input<UserDraft | null>(null);
  readonly saved = output<UserView>();
  /** What stands in the fields, at every change. */
  readonly typed = output<UserDraft>();

  private readonly api = inject(UsersApi);
  private readonly text = injectText();
  private readonly explain = injectExplain();
  private readonly teams = teamsResource();
  protected readonly roles = ROLES;
  protected readonly teamList = computed(() => valueOf(this.teams)?.items ?? []);

  /** The account that changes are based on; a newer one after a conflict. */
  private readonly base = linkedSignal(() => this.user());
  private readonly before = computed(() => draftFrom(this.base()));
  protected readonly model = linkedSignal<UserDraft>(() => this.unsaved() ?? draftFrom(this.user()));
  protected readonly isNew = computed(() => this.user() === null);
  protected readonly showPassword = signal(false);
  /** What is wrong with the whole. */
  protected readonly notice = signal('');
  /** Who changed the account meanwhile; null while nobody did. */
  protected readonly changedBy = signal<string | null>(null);
  private readonly clashes = signal<readonly Changeable[]>([]);
  /** One key for one account: sending it again after a lost answer makes no second one. */
  private attempt: { body: string; key: string } | null = null;

  protected readonly form = form(this.model, (path) => accountRules(path, () => this.isNew()));
  protected readonly busy = computed(() => this.form().submitting());

  constructor() {
    effect(() => this.typed.emit(this.model()));
  }

  async save(event: Event): Promise<void> {
    event.preventDefault();
    this.notice.set('');
    const done = await submit(this.form, async () => {
      try {
        this.saved.emit(await this.send());
        return undefined;
      } catch (error) {
        return this.refused(error);
      }
    });
    if (!done) this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
  }

  /** Where both changed a field: what it is now on the server. */
  protected standing(field: Changeable): string {
    const base = this.base();
    if (!base || !this.clashes().includes(field)) return '';
    const now = {
      name: base.name,
      role: this.text(`role.${base.role}`),
      teamId: base.team?.name,
      position: base.position,
      positionOrder: base.positionOrder?.toString(),
      mobile: base.mobile,
    }[field];
    return this.text('users.nowIs', { value: now ?? this.text('words.nothing') });
  }

  private async send(): Promise<UserView> {
    const base = this.base();
    if (!base) return this.create();
    const changes = changesOf(this.model(), this.before());
    return Object.keys(changes).length > 0 ? this.api.change(base.id, base.version, changes) : base;
  }

  private create(): Promise<UserView> {
    const account = createOf(this.model());
    const body = JSON.stringify(account);
    if (this.attempt?.body !== body) this.attempt = { body, key: crypto.randomUUID() };
    return this.api.create(account, this.attempt.key);
  }

  private refused(error: unknown) {
    const { fields, general, current } = failureOf(error);
    if (current) this.takeOver(current);
    if (general) this.notice.set(this.explain(error));
    const faults = (Object.keys(fields) as (keyof UserDraft)[]).map((field) => ({
      kind: 'server',
      message: fields[field],
      fieldTree: this.form[field],
    }));
    // A fault of the whole is the notice's: as an error of the form it would block the next try.
    return faults.length > 0 ? faults : undefined;
  }

  /** Somebody else was quicker: his version becomes the base, what was typed stays. */
  private takeOver(current: UserView): void {
    const { draft, clashes } = rebase(this.model(), this.before(), draftOf(current));
    this.base.set(current);
    this.clashes.set(clashes);
    this.model.set(draft);
    this.changedBy.set(current.updatedBy?.name ?? this.text('users.somebody'));
  }
}

const draftFrom = (user: UserView | null): UserDraft => (user ? draftOf(user) : NEW_USER);

/** What is missing or cannot be; which passwords do is the server's rule, and its word stands beside the field. */
function accountRules(path: SchemaPathTree<UserDraft>, isNew: () => boolean): void {
  required(path.name);
  maxLength(path.name, 60);
  maxLength(path.position, 60);
  maxLength(path.mobile, 30);
  pattern(path.positionOrder, /^\s*\d{0,5}\s*$/);
  required(path.username, { when: isNew });
  maxLength(path.username, 60);
  pattern(path.username, /^\s*[a-zA-Z0-9][a-zA-Z0-9._-]*\s*$/);
  required(path.password, { when: isNew });
}
