import { Column, PrimaryColumn } from 'typeorm';

/** Columns of every root record; version and updated_at are moved by the database with each update. */
export abstract class RecordEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: string;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy!: string | null;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt!: string | null;
  @Column('uuid', { name: 'deleted_by', nullable: true }) deletedBy!: string | null;
  @Column('uuid', { name: 'import_id', nullable: true }) importId!: string | null;
}

/** Columns by which a record is found; see platform/search. */
export abstract class SearchableRecordEntity extends RecordEntity {
  @Column('text', { name: 'search_text' }) searchText!: string;
  @Column('text', { name: 'search_pieces', array: true }) searchPieces!: string[];
}
