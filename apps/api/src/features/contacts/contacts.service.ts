import { Injectable } from '@nestjs/common';
import type { ContactInput, ContactView, HistoryEntry, Page } from '@landfall/contracts';
import { DomainError, refuseFaults, type FieldFault } from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit';
import { RequestContext } from '../../platform/context';
import { Transactional } from '../../platform/database';
import { HistoryReader } from '../../platform/history';
import { given } from '../../platform/records';
import { searchColumns } from '../../platform/search';
import { CompanyDirectory } from '../companies';
import { ContactsRepository } from './contacts.repository';
import { maskedContact } from './contacts.view';
import type { ContactListDto } from './dto/contact.dto';

declare module '../../platform/audit/audit' {
  interface AuditActions {
    'contact.created': { name: string; company: string };
    'contact.createdMany': { count: number; importId: string };
    'contact.changed': { name: string; fields: string[] };
    'contact.deleted': { name: string };
    'contact.restored': { name: string };
    'contact.deletedMany': { count: number; importId: string };
  }
}

type ContactStatement = Required<ContactInput>;

/** Use cases of contacts. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly contacts: ContactsRepository,
    private readonly companies: CompanyDirectory,
    private readonly audit: Audit,
    private readonly context: RequestContext,
    private readonly reader: HistoryReader,
  ) {}

  async list(query: ContactListDto): Promise<Page<ContactView>> {
    const page = await this.contacts.page(query, this.context.actor);
    return { ...page, items: page.items.map(maskedContact) };
  }

  /** Throws `notFound`. */
  async get(id: string): Promise<ContactView> {
    const contact = await this.contacts.find(id, this.context.actor);
    if (!contact) throw new DomainError('notFound');
    return contact;
  }

  /** Throws `notFound`. */
  async history(id: string): Promise<HistoryEntry[]> {
    await this.get(id);
    return this.reader.of(id);
  }

  /** Throws `validation` for a company that does not exist. */
  @Transactional()
  async create(input: ContactInput): Promise<ContactView> {
    const [id = ''] = await this.insert([newStatement(input)], null, () => 'companyId');
    const contact = await this.get(id);
    const detail = { name: contact.name, company: contact.company.name };
    await this.audit.record('contact.created', subject(id), detail);
    return contact;
  }

  /**
   * What an import brings, by few statements whatever the number; answers the ids in the order of the inputs.
   * Throws `validation` with paths such as `12.companyId`.
   */
  @Transactional()
  async createMany(inputs: readonly ContactInput[], importId: string): Promise<string[]> {
    if (inputs.length === 0) return [];
    const ids = await this.insert(inputs.map(newStatement), importId, (i) => `${i}.companyId`);
    await this.audit.record('contact.createdMany', null, { count: ids.length, importId });
    return ids;
  }

  /** `version` null, for imports, takes what stands. Throws `notFound`, `stale`, `validation`. */
  @Transactional()
  async change(id: string, version: number | null, change: Partial<ContactInput>): Promise<ContactView> {
    const { company, ...before } = await this.claim(id, version);
    const after = { ...changeable(before), companyId: company.id, ...given(change) };
    await this.claimCompanies([after], () => 'companyId');
    await this.contacts.records.update(id, contactColumns(after), this.context.actor.id);
    const fields = Object.keys(given(change));
    await this.audit.record('contact.changed', subject(id), { name: after.name, fields });
    return this.get(id);
  }

  /** To the trash. Throws `notFound`, `stale`. */
  @Transactional()
  async remove(id: string, version: number | null): Promise<void> {
    const { name } = await this.claim(id, version);
    await this.contacts.records.remove([id], this.context.actor.id);
    await this.audit.record('contact.deleted', subject(id), { name });
  }

  /** Back from the trash, if its company still stands. Throws `notFound`, `validation`. */
  @Transactional()
  async restore(id: string): Promise<ContactView> {
    const { actor } = this.context;
    const { deleted } = await this.contacts.records.claimAnywhere(id, this.contacts.visibleTo(actor, 'r'));
    if (!deleted) return this.get(id);
    const companyId = (await this.contacts.companyOf(id)) ?? '';
    await this.claimCompanies([{ companyId }], () => 'companyId');
    await this.contacts.records.restore(id, actor.id);
    const contact = await this.get(id);
    await this.audit.record('contact.restored', subject(id), { name: contact.name });
    return contact;
  }

  /** To the trash with what an import brought. */
  @Transactional()
  async removeImported(importId: string): Promise<number> {
    const count = await this.contacts.records.removeImported(importId, this.context.actor.id);
    await this.audit.record('contact.deletedMany', null, { count, importId });
    return count;
  }

  private async insert(
    statements: readonly ContactStatement[],
    importId: string | null,
    pathOf: (index: number) => string,
  ): Promise<string[]> {
    await this.claimCompanies(statements, pathOf);
    const rows = statements.map((statement) => ({ id: uuidv7(), importId, ...contactColumns(statement) }));
    await this.contacts.records.insert(rows, this.context.actor.id);
    return rows.map(({ id }) => id);
  }

  /** Nobody is anybody's contact: the company must stand, and stand until this is written. */
  private async claimCompanies(
    statements: readonly { companyId: string }[],
    pathOf: (index: number) => string,
  ): Promise<void> {
    const known = await this.companies.claim(statements.map(({ companyId }) => companyId));
    const faults = statements.flatMap<FieldFault>(({ companyId }, i) =>
      known.has(companyId) ? [] : [{ path: pathOf(i), code: 'unknownReference' }],
    );
    refuseFaults(faults);
  }

  private claim(id: string, version: number | null): Promise<ContactView> {
    const visible = this.contacts.visibleTo(this.context.actor, 'r');
    return this.contacts.records.claim(id, version, visible, () => this.get(id));
  }
}

function newStatement(input: ContactInput): ContactStatement {
  return {
    ...{ title: null, department: null, phones: [], email: null, wechat: null, isDecider: false },
    ...{ leftOn: null, note: null },
    ...given(input),
    companyId: input.companyId,
    name: input.name,
  };
}

function changeable(contact: Omit<ContactView, 'company'>): Omit<ContactStatement, 'companyId'> {
  const { name, title, department, phones, email, wechat, isDecider, leftOn, note } = contact;
  return { name, title, department, phones, email, wechat, isDecider, leftOn, note };
}

function contactColumns(statement: ContactStatement) {
  const { name, title, department, phones, email, wechat, isDecider, leftOn, note, companyId } = statement;
  const search = searchColumns([name, title, department, ...phones, email, wechat]);
  return {
    ...{ name, title, department, phones, email, wechat, isDecider, leftOn, note, companyId },
    searchText: search.text,
    searchPieces: search.pieces,
  };
}

function subject(id: string): { type: string; id: string } {
  return { type: 'contact', id };
}
