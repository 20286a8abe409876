/** What every root record has in common: its columns, its lock, the trash, and how a read shows them. No business word. */
export * from './record.entity';
export * from './record-table';
export * from './record-sql';
export * from './patch';
