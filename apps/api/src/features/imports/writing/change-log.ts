/** Records that an import found and changed, with what undoes the change; revert plays it back. */
export type ChangedTable = 'companies' | 'trips' | 'visits' | 'projects' | 'agreements';

export interface LoggedChange {
  table: ChangedTable;
  id: string;
  undo: object;
}

export class ChangeLog {
  readonly changes: LoggedChange[] = [];

  note(table: ChangedTable, id: string, undo: object): void {
    this.changes.push({ table, id, undo });
  }
}
