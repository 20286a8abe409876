import { Column, Entity } from 'typeorm';
import { RecordEntity } from '../../platform/records';

@Entity({ name: 'fx_rates' })
export class FxRateEntity extends RecordEntity {
  @Column({ type: 'text' }) currency!: string;
  @Column({ name: 'rated_on', type: 'date' }) ratedOn!: string;
  @Column({ name: 'quote_unit', type: 'integer' }) quoteUnit!: number;
  @Column({ type: 'numeric', precision: 12, scale: 6 }) rate!: string;
  /** `agreement` for a rate that only one agreement recorded; anything else is published for all. */
  @Column({ type: 'text' }) source!: string;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
}
