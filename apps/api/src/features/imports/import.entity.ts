import type {
  ImportFailure,
  ImportNumbers,
  ImportProgress,
  ImportResult,
  ImportSheet,
  ImportStatus,
} from '@landfall/contracts';
import type { LedgerQuestion, LedgerWarning } from '@landfall/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How the file was understood, as it was last read. */
export interface StoredUnderstanding {
  sheets: ImportSheet[];
  questions: LedgerQuestion[];
  warnings: LedgerWarning[];
}
/** What people said about it; kept apart from what the file says. */
export interface Decisions {
  answers: Record<string, string>;
  mapping: Record<string, Record<string, string | null>>;
  cells: Record<string, Record<string, string>>;
}
export type { ImportNumbers };

@Entity({ name: 'imports' })
export class ImportEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: string;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy!: string | null;
  @Column('text') status!: ImportStatus;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('integer', { name: 'file_size' }) fileSize!: number;
  @Column('text', { name: 'file_hash' }) fileHash!: string;
  @Column('date', { name: 'as_of', nullable: true }) asOf!: string | null;
  @Column('jsonb') progress!: ImportProgress;
  @Column('jsonb', { nullable: true }) understanding!: StoredUnderstanding | null;
  @Column('jsonb') decisions!: Decisions;
  @Column('jsonb', { nullable: true }) result!: ImportResult | null;
  @Column('jsonb', { nullable: true }) failure!: ImportFailure | null;
  @Column('timestamptz', { name: 'committed_at', nullable: true }) committedAt!: string | null;
  @Column('timestamptz', { name: 'reverted_at', nullable: true }) revertedAt!: string | null;
}
