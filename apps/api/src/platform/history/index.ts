/** What a record said, from when to when, by whom: reads the rows that the database's triggers keep. No business word. */
export * from './history-reader';
export * from './history.module';
