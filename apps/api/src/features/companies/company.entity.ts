import type { CompanyKind, CompanyLifecycle, Day, ForeignBasis } from '@landfall/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordEntity, SearchableRecordEntity } from '../../platform/records';

@Entity('companies')
export class CompanyEntity extends SearchableRecordEntity {
  @Column('text') name!: string;
  @Column('text', { name: 'name_key' }) nameKey!: string;
  @Column('text', { name: 'loose_key' }) looseKey!: string;
  @Column('text', { name: 'short_name', nullable: true }) shortName!: string | null;
  @Column('text') kind!: CompanyKind;
  @Column('text', { name: 'credit_code', nullable: true }) creditCode!: string | null;
  @Column('text', { name: 'overseas_reg_no', nullable: true }) overseasRegNo!: string | null;
  @Column('text', { nullable: true }) country!: string | null;
  @Column('text', { name: 'division_code', nullable: true }) divisionCode!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { name: 'industry_code', nullable: true }) industryCode!: string | null;
  @Column('text', { nullable: true }) cluster!: string | null;
  @Column('uuid', { name: 'group_id', nullable: true }) groupId!: string | null;
  @Column('uuid', { name: 'parent_company_id', nullable: true }) parentCompanyId!: string | null;
  @Column('text') lifecycle!: CompanyLifecycle;
  @Column('uuid', { name: 'owner_user_id', nullable: true }) ownerUserId!: string | null;
  @Column('uuid', { name: 'canonical_id' }) canonicalId!: string;
  @Column('date', { name: 'last_visited_on', nullable: true }) lastVisitedOn!: Day | null;
  @Column('integer', { name: 'visit_count' }) visitCount!: number;
  @Column('text', { nullable: true }) note!: string | null;
}

/** `former` is a name that the company itself once had; `entered` and `import` are how people write it. */
export type AliasSource = 'entered' | 'import' | 'former';

@Entity('company_aliases')
export class CompanyAliasEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'company_id' }) companyId!: string;
  @Column('text') alias!: string;
  @Column('text', { name: 'alias_key' }) aliasKey!: string;
  @Column('text') source!: AliasSource;
}

@Entity('company_foreign_periods')
export class CompanyForeignPeriodEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'company_id' }) companyId!: string;
  @Column('text') basis!: ForeignBasis;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom!: Day | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: Day | null;
  @Column('text', { nullable: true }) evidence!: string | null;
}

@Entity('company_groups')
export class CompanyGroupEntity extends RecordEntity {
  @Column('text') name!: string;
  @Column('text', { name: 'name_key' }) nameKey!: string;
  @Column('uuid', { name: 'parent_group_id', nullable: true }) parentGroupId!: string | null;
}
