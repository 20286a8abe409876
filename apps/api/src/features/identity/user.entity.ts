import { Column, Entity } from 'typeorm';
import type { Role } from '@landfall/contracts';
import { SearchableRecordEntity } from '../../platform/records';

@Entity('users')
export class UserEntity extends SearchableRecordEntity {
  @Column('text') username!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('text') role!: Role;
  @Column('text', { nullable: true }) position!: string | null;
  @Column('integer', { name: 'position_order', nullable: true }) positionOrder!: number | null;
  @Column('text', { nullable: true }) mobile!: string | null;
  @Column('boolean') active!: boolean;
  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true }) lastSignInAt!: Date | null;
}
