import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ROLES, type UserView } from '@landfall/contracts';
import { Cell, Icon, InstantPipe, SidePanel, Tag, Toasts, type Column, type Filter } from '@landfall/web-ui';
import { SessionService, injectExplain, injectText } from '../../platform';
import { RecordList, injectChoices, injectRecordList } from '../records';
import { PasswordReset } from './password-reset';
import { NEW_USER, draftOf, isTouched, type UserDraft } from './user-draft';
import { UserForm } from './user-form';
import { USER_LIST, UsersApi } from './users-api';

const NEW = 'new';

/** 用户管理: accounts, their roles, and whether they are open. */
@Component({
  selector: 'lf-users-page',
  imports: [Cell, Icon, InstantPipe, PasswordReset, RecordList, SidePanel, Tag, TranslocoPipe, UserForm],
  templateUrl: './users-page.html',
  styleUrl: './users-page.css',
})
export class UsersPage {
  protected readonly state = injectRecordList<UserView>(USER_LIST);
  private readonly api = inject(UsersApi);
  private readonly session = inject(SessionService);
  private readonly toasts = inject(Toasts);
  private readonly text = injectText();
  private readonly explain = injectExplain();
  private readonly choices = injectChoices();

  /** The account in the panel, or `new`. */
  protected readonly editing = signal<UserView | typeof NEW | null>(null);
  protected readonly edited = computed(() => {
    const editing = this.editing();
    return editing === NEW ? null : editing;
  });
  protected readonly own = computed(() => this.edited()?.id === this.session.user()?.id);
  protected readonly busy = signal(false);
  protected readonly unsaved = signal<UserDraft | null>(null);
  /** Typed and not saved, by account: closing a panel by mistake loses nothing. */
  private readonly drafts = new Map<string, UserDraft>();

  protected readonly columns = computed<Column<UserView>[]>(() => {
    const label = (field: string) => this.text(`users.field.${field}`);
    return [
      { key: 'name', heading: label('name'), phone: 'title' },
      { key: 'username', heading: label('username'), text: (row) => row.username, phone: 'line' },
      { key: 'role', heading: label('role'), text: (row) => this.text(`role.${row.role}`), phone: 'line' },
      { key: 'team', heading: label('teamId'), text: (row) => row.team?.name },
      { key: 'position', heading: label('position'), text: (row) => row.position },
      { key: 'mobile', heading: label('mobile'), text: (row) => row.mobile },
      { key: 'active', heading: label('active'), phone: 'aside' },
      { key: 'lastSignInAt', heading: label('lastSignInAt'), quiet: true },
    ];
  });
  protected readonly filters = computed<Filter[]>(() => [
    {
      kind: 'choice',
      key: 'role',
      label: this.text('users.field.role'),
      options: ROLES.map((role) => ({ value: role, label: this.text(`role.${role}`) })),
    },
    this.choices.yesNo(
      'active',
      this.text('users.field.active'),
      this.text('users.active'),
      this.text('users.disabled'),
    ),
  ]);

  protected isMe(user: UserView): boolean {
    return user.id === this.session.user()?.id;
  }

  protected open(user: UserView | typeof NEW): void {
    this.unsaved.set(this.drafts.get(keyOf(user)) ?? null);
    this.editing.set(user);
  }

  protected keep(draft: UserDraft): void {
    const editing = this.editing();
    if (!editing) return;
    const untouched = editing === NEW ? NEW_USER : draftOf(editing);
    if (isTouched(draft, untouched)) this.drafts.set(keyOf(editing), draft);
    else this.drafts.delete(keyOf(editing));
  }

  protected closed(): void {
    const editing = this.editing();
    this.editing.set(null);
    if (editing && this.drafts.has(keyOf(editing)))
      this.toasts.show(this.text('users.unsaved'), 'neutral', () => this.open(editing));
  }

  protected saved(user: UserView): void {
    const made = this.editing() === NEW;
    this.drafts.delete(made ? NEW : user.id);
    this.editing.set(null);
    this.state.list.reload();
    this.toasts.show(this.text(made ? 'users.created' : 'users.changed', { name: user.name }));
  }

  /** The account as it is after a new password: what follows is based on it. */
  protected async renew(user: UserView): Promise<void> {
    const current = await this.api.read(user.id).catch(() => user);
    if (this.edited()?.id === user.id) this.open(current);
  }

  /** Closes or opens an account; the toast undoes it. */
  protected async setActive(user: UserView, active: boolean): Promise<void> {
    this.busy.set(true);
    try {
      const changed = await this.api.change(user.id, user.version, { active });
      this.drafts.delete(user.id);
      this.editing.set(null);
      this.state.list.reload();
      const text = this.text(active ? 'users.wasEnabled' : 'users.wasDisabled', { name: user.name });
      this.toasts.show(text, 'ok', () => void this.setActive(changed, !active));
    } catch (error) {
      this.toasts.show(this.explain(error), 'bad');
      this.state.list.reload();
    } finally {
      this.busy.set(false);
    }
  }
}

const keyOf = (user: UserView | typeof NEW): string => (user === NEW ? NEW : user.id);
