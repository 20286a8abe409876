import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@landfall/contracts';

@Entity('users')
export class UserEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy!: string | null;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt!: Date | null;
  @Column('uuid', { name: 'deleted_by', nullable: true }) deletedBy!: string | null;
  @Column('uuid', { name: 'import_id', nullable: true }) importId!: string | null;
  @Column('text') username!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('text') role!: Role;
  @Column('text', { nullable: true }) position!: string | null;
  @Column('integer', { name: 'position_order', nullable: true }) positionOrder!: number | null;
  @Column('text', { nullable: true }) mobile!: string | null;
  @Column('boolean') active!: boolean;
  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true }) lastSignInAt!: Date | null;
  @Column('text', { name: 'search_text' }) searchText!: string;
  @Column('text', { name: 'search_pieces', array: true }) searchPieces!: string[];
}
