import { Injectable } from '@nestjs/common';
import type { ContactView, Page } from '@landfall/contracts';
import type { Actor } from '../../platform/context';
import { Database, type Conditions, type ListSpec } from '../../platform/database';
import { metaColumns, RecordTable, refColumn } from '../../platform/records';
import { searchCondition } from '../../platform/search';
import { ContactEntity } from './contact.entity';
import type { ContactListDto } from './dto/contact.dto';

const COLUMNS = `${metaColumns('k')}, ${refColumn('c', 'company')}, k.name, k.title, k.department, k.phones, k.email,
  k.wechat, k.is_decider AS "isDecider", k.left_on AS "leftOn", k.note`;

const LIST: ListSpec = {
  base: 'contacts k',
  alias: 'k',
  sorts: {
    name: { sql: 'k.name', type: 'text' },
    updatedAt: { sql: 'k.updated_at', type: 'timestamptz' },
  },
  defaultSort: 'name',
  project: `SELECT ${COLUMNS}, page.cursor_key
    FROM page JOIN contacts k ON k.id = page.id JOIN companies c ON c.id = k.company_id
    ORDER BY page.ord`,
};

/** All SQL of contacts. */
@Injectable()
export class ContactsRepository {
  readonly records: RecordTable<ContactEntity>;

  constructor(private readonly database: Database) {
    this.records = new RecordTable(database, ContactEntity);
  }

  /** Record scope of the caller as a condition on `alias`; everything for now. */
  visibleTo(_actor: Actor, _alias = 'k'): string {
    return 'true';
  }

  page(query: ContactListDto, actor: Actor): Promise<Page<ContactView>> {
    const conditions: Conditions = (params) => {
      const search = query.q ? searchCondition('k', query.q, params) : null;
      return [
        'k.deleted_at IS NULL',
        this.visibleTo(actor),
        ...(query.companyId ? [`k.company_id = ${params.add(query.companyId)}`] : []),
        ...(search ? [search] : []),
      ];
    };
    return this.database.page(LIST, query, conditions);
  }

  find(id: string, actor: Actor): Promise<ContactView | null> {
    return this.database.one<ContactView>(
      `SELECT ${COLUMNS} FROM contacts k JOIN companies c ON c.id = k.company_id
       WHERE k.id = $1 AND k.deleted_at IS NULL AND ${this.visibleTo(actor)}`,
      [id],
    );
  }

  /** The company of a contact, also of one in the trash. */
  async companyOf(id: string): Promise<string | null> {
    const row = await this.database.one<{ company: string }>(
      'SELECT company_id AS company FROM contacts WHERE id = $1',
      [id],
    );
    return row?.company ?? null;
  }
}
