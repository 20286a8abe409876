import type { DatePrecision, Day, LeaderLevel, TripAim, TripState } from '@landfall/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SearchableRecordEntity } from '../../platform/records';

@Entity('trips')
export class TripEntity extends SearchableRecordEntity {
  @Column('text') no!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) purpose!: string | null;
  @Column('text') aim!: TripAim;
  @Column('boolean') overseas!: boolean;
  @Column('text') state!: TripState;
  @Column('uuid', { name: 'leader_user_id', nullable: true }) leaderUserId!: string | null;
  @Column('text', { name: 'leader_name', nullable: true }) leaderName!: string | null;
  @Column('text', { name: 'leader_level', nullable: true }) leaderLevel!: LeaderLevel | null;
  @Column('date', { name: 'planned_start', nullable: true }) plannedStart!: Day | null;
  @Column('date', { name: 'planned_end', nullable: true }) plannedEnd!: Day | null;
  @Column('date', { name: 'actual_start', nullable: true }) actualStart!: Day | null;
  @Column('date', { name: 'actual_end', nullable: true }) actualEnd!: Day | null;
  @Column('text', { name: 'start_precision' }) startPrecision!: DatePrecision;
  /** Made by the database: the actual start, else the planned one. */
  @Column({
    type: 'date',
    name: 'starts_on',
    nullable: true,
    insert: false,
    update: false,
    asExpression: 'COALESCE(actual_start, planned_start)',
    generatedType: 'STORED',
  })
  startsOn!: Day | null;
  @Column('integer', { nullable: true }) headcount!: number | null;
  @Column('text', { name: 'approval_no', nullable: true }) approvalNo!: string | null;
  @Column('text', { name: 'cancelled_reason', nullable: true }) cancelledReason!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { name: 'imported_key', nullable: true }) importedKey!: string | null;
}

@Entity('trip_legs')
export class TripLegEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'trip_id' }) tripId!: string;
  @Column('integer') seq!: number;
  @Column('text', { name: 'division_code', nullable: true }) divisionCode!: string | null;
  @Column('text') country!: string;
  @Column('text') place!: string;
}

@Entity('trip_members')
export class TripMemberEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'trip_id' }) tripId!: string;
  @Column('integer') seq!: number;
  @Column('uuid', { name: 'user_id', nullable: true }) userId!: string | null;
  @Column('text') name!: string;
  @Column('boolean', { name: 'is_lead' }) isLead!: boolean;
}
