import type {
  CapitalType,
  DatePrecision,
  ProjectKind,
  ProjectOutcome,
  ProjectPhase,
} from '@landfall/contracts';
import { Column, Entity } from 'typeorm';
import { SearchableRecordEntity } from '../../platform/records';

@Entity({ name: 'projects' })
export class ProjectEntity extends SearchableRecordEntity {
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'name_key', type: 'text' }) nameKey!: string;
  @Column({ name: 'former_names', type: 'text', array: true }) formerNames!: string[];
  @Column({ name: 'parent_project_id', type: 'uuid', nullable: true }) parentProjectId!: string | null;
  @Column({ type: 'text' }) kind!: ProjectKind;
  @Column({ name: 'capital_type', type: 'text', nullable: true }) capitalType!: CapitalType | null;
  @Column({ type: 'text', nullable: true }) origin!: string | null;
  @Column({ name: 'origin_country', type: 'text', nullable: true }) originCountry!: string | null;
  @Column({ name: 'chain_node', type: 'text', nullable: true }) chainNode!: string | null;
  @Column({ name: 'industry_code', type: 'text', nullable: true }) industryCode!: string | null;
  @Column({ type: 'text', nullable: true }) cluster!: string | null;
  @Column({ type: 'text', nullable: true }) content!: string | null;
  @Column({ name: 'owner_user_id', type: 'uuid', nullable: true }) ownerUserId!: string | null;
  @Column({ name: 'owner_name', type: 'text', nullable: true }) ownerName!: string | null;
  @Column({ type: 'text' }) phase!: ProjectPhase;
  @Column({ type: 'text' }) outcome!: ProjectOutcome;
  @Column({ name: 'outcome_reason', type: 'text', nullable: true }) outcomeReason!: string | null;
  @Column({ type: 'text' }) confidentiality!: 'normal' | 'restricted';
  @Column({ name: 'agreed_fen', type: 'bigint' }) agreedFen!: number;
  @Column({ name: 'signed_count', type: 'smallint' }) signedCount!: number;
  @Column({ name: 'signed_stat_on', type: 'date', nullable: true }) signedStatOn!: string | null;
  @Column({ name: 'signed_stat_precision', type: 'text' }) signedStatPrecision!: DatePrecision;
  @Column({ type: 'text', nullable: true }) note!: string | null;
}
