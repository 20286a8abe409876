import type {
  DatePrecision,
  Day,
  ForeignBasis,
  VisitDirection,
  VisitIntent,
  VisitMode,
  VisitState,
} from '@landfall/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SearchableRecordEntity } from '../../platform/records';

@Entity('visits')
export class VisitEntity extends SearchableRecordEntity {
  @Column('uuid', { name: 'trip_id', nullable: true }) tripId!: string | null;
  @Column('text') direction!: VisitDirection;
  @Column('text') mode!: VisitMode;
  @Column('text') state!: VisitState;
  @Column('date', { name: 'visited_on' }) visitedOn!: Day;
  @Column('text', { name: 'visited_precision' }) visitedPrecision!: DatePrecision;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { nullable: true }) purpose!: string | null;
  @Column('text', { nullable: true }) summary!: string | null;
  @Column('text', { nullable: true }) needs!: string | null;
  @Column('text', { nullable: true }) intent!: VisitIntent | null;
  @Column('text', { name: 'next_action', nullable: true }) nextAction!: string | null;
  @Column('uuid', { name: 'next_owner_user_id', nullable: true }) nextOwnerUserId!: string | null;
  @Column('text', { name: 'next_owner_name', nullable: true }) nextOwnerName!: string | null;
  @Column('date', { name: 'next_due_on', nullable: true }) nextDueOn!: Day | null;
  @Column('jsonb') counterparts!: { name: string; title: string | null }[];
  @Column('integer', { nullable: true }) headcount!: number | null;
  @Column('text', { nullable: true }) note!: string | null;
}

@Entity('visit_companies')
export class VisitCompanyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'visit_id' }) visitId!: string;
  @Column('integer') seq!: number;
  @Column('uuid', { name: 'company_id' }) companyId!: string;
  @Column('boolean', { name: 'foreign_related' }) foreignRelated!: boolean;
  @Column('text', { name: 'foreign_basis', nullable: true }) foreignBasis!: ForeignBasis | null;
  @Column('text', { name: 'foreign_source' }) foreignSource!: 'stated' | 'company';
}

@Entity('visit_participants')
export class VisitParticipantEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'visit_id' }) visitId!: string;
  @Column('integer') seq!: number;
  @Column('uuid', { name: 'user_id', nullable: true }) userId!: string | null;
  @Column('text') name!: string;
}
