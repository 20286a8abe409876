import type { AgreementRelation, DatePrecision } from '@landfall/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'ledger_entries' })
export class LedgerEntryEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'agreement_id', type: 'uuid' }) agreementId!: string;
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @Column({ type: 'text' }) relation!: AgreementRelation;
  @Column({ name: 'entry_on', type: 'date' }) entryOn!: string;
  @Column({ name: 'entry_precision', type: 'text' }) entryPrecision!: DatePrecision;
  @Column({ name: 'occurred_on', type: 'date', nullable: true }) occurredOn!: string | null;
  @Column({ name: 'occurred_precision', type: 'text' }) occurredPrecision!: DatePrecision;
  @Column({ name: 'delta_count', type: 'smallint' }) deltaCount!: number;
  @Column({ name: 'delta_cny_fen', type: 'bigint' }) deltaCnyFen!: number;
  @Column({ type: 'text' }) reason!: string;
  @Column({ name: 'reverses_id', type: 'uuid', nullable: true }) reversesId!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) recordedBy!: string | null;
}
