/** What was deleted and can come back, of all kinds in one list. Restoring is each feature's own matter. */
export { TrashModule } from './trash.module';
