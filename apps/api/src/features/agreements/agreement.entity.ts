import type { AgreementKind, AgreementRelation, AgreementState, DatePrecision } from '@landfall/contracts';
import { Column, Entity } from 'typeorm';
import { RecordEntity } from '../../platform/records';

@Entity({ name: 'agreements' })
export class AgreementEntity extends RecordEntity {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @Column({ type: 'text' }) kind!: AgreementKind;
  @Column({ type: 'text' }) relation!: AgreementRelation;
  @Column({ type: 'text' }) state!: AgreementState;
  @Column({ name: 'supersedes_id', type: 'uuid', nullable: true }) supersedesId!: string | null;
  @Column({ name: 'signed_on', type: 'date', nullable: true }) signedOn!: string | null;
  @Column({ name: 'signed_precision', type: 'text' }) signedPrecision!: DatePrecision;
  @Column({ name: 'stat_on', type: 'date', nullable: true }) statOn!: string | null;
  @Column({ name: 'stat_precision', type: 'text' }) statPrecision!: DatePrecision;
  @Column({ type: 'text' }) currency!: string;
  @Column({ name: 'amount_minor', type: 'bigint', nullable: true }) amountMinor!: number | null;
  @Column({ name: 'fx_rate_id', type: 'uuid', nullable: true }) fxRateId!: string | null;
  @Column({ name: 'fx_rate', type: 'numeric', precision: 18, scale: 9, nullable: true }) fxRate!:
    | string
    | null;
  @Column({ name: 'amount_cny_fen', type: 'bigint', nullable: true }) amountCnyFen!: number | null;
  @Column({ name: 'phase_one_minor', type: 'bigint', nullable: true }) phaseOneMinor!: number | null;
  @Column({ name: 'amount_text', type: 'text', nullable: true }) amountText!: string | null;
  @Column({ type: 'boolean' }) approximate!: boolean;
  @Column({ name: 'claim_status', type: 'text' }) claimStatus!:
    | 'claimed'
    | 'verified'
    | 'returned'
    | 'rejected';
  @Column({ type: 'text', nullable: true }) note!: string | null;
}
