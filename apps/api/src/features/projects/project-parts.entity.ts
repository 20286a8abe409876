import type {
  ClaimStatus,
  DatePrecision,
  MilestoneKind,
  PartyRole,
  ProgressSource,
} from '@landfall/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordEntity } from '../../platform/records';

@Entity({ name: 'project_parties' })
export class ProjectPartyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @Column({ type: 'integer' }) seq!: number;
  @Column({ name: 'company_id', type: 'uuid' }) companyId!: string;
  @Column({ type: 'text' }) role!: PartyRole;
  @Column({ name: 'equity_percent', type: 'numeric', precision: 7, scale: 4, nullable: true })
  equityPercent!: string | null;
}

@Entity({ name: 'project_progress' })
export class ProjectProgressEntity extends RecordEntity {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @Column({ name: 'noted_on', type: 'date', nullable: true }) notedOn!: string | null;
  @Column({ type: 'text' }) progress!: string;
  @Column({ type: 'text', nullable: true }) problem!: string | null;
  @Column({ name: 'next_step', type: 'text', nullable: true }) nextStep!: string | null;
  @Column({ name: 'owner_user_id', type: 'uuid', nullable: true }) ownerUserId!: string | null;
  @Column({ name: 'owner_name', type: 'text', nullable: true }) ownerName!: string | null;
  @Column({ name: 'due_on', type: 'date', nullable: true }) dueOn!: string | null;
  @Column({ type: 'text' }) source!: ProgressSource;
}

@Entity({ name: 'project_milestones' })
export class ProjectMilestoneEntity extends RecordEntity {
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @Column({ type: 'text' }) kind!: MilestoneKind;
  @Column({ name: 'planned_on', type: 'date', nullable: true }) plannedOn!: string | null;
  @Column({ name: 'occurred_on', type: 'date', nullable: true }) occurredOn!: string | null;
  @Column({ name: 'occurred_precision', type: 'text' }) occurredPrecision!: DatePrecision;
  @Column({ name: 'stat_on', type: 'date', nullable: true }) statOn!: string | null;
  @Column({ name: 'claim_status', type: 'text' }) claimStatus!: ClaimStatus;
  @Column({ type: 'text', nullable: true }) note!: string | null;
}
