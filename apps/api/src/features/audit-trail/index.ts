/** Reading who did what. Writing events is the platform's matter and happens inside of every use case. */
export { AuditTrailModule } from './audit-trail.module';
