import type { Day } from '@landfall/contracts';
import { Column, Entity } from 'typeorm';
import { SearchableRecordEntity } from '../../platform/records';

@Entity('contacts')
export class ContactEntity extends SearchableRecordEntity {
  @Column('uuid', { name: 'company_id' }) companyId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) department!: string | null;
  @Column('text', { array: true }) phones!: string[];
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) wechat!: string | null;
  @Column('boolean', { name: 'is_decider' }) isDecider!: boolean;
  @Column('date', { name: 'left_on', nullable: true }) leftOn!: Day | null;
  @Column('text', { nullable: true }) note!: string | null;
}
