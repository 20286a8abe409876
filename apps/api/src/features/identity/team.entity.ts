import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordEntity } from '../../platform/records';

@Entity('teams')
export class TeamEntity extends RecordEntity {
  @Column('text') name!: string;
  @Column('uuid', { name: 'lead_user_id', nullable: true }) leadUserId!: string | null;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}

/** Who belonged to which team, from when to when; an open end is null, both days are included. */
@Entity('team_members')
export class TeamMemberEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'team_id' }) teamId!: string;
  @Column('uuid', { name: 'user_id' }) userId!: string;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}
