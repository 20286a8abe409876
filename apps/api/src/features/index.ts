/** The list of features: what the server can do. */
import type { Type } from '@nestjs/common';
import { AgreementsModule } from './agreements';
import { AuditTrailModule } from './audit-trail';
import { CompaniesModule } from './companies';
import { ContactsModule } from './contacts';
import { IdentityModule } from './identity';
import { MeasuresModule } from './measures';
import { ProjectsModule } from './projects';
import { ReferenceModule } from './reference';
import { TripsModule } from './trips';
import { TrashModule } from './trash';

export const FEATURES: Type[] = [
  IdentityModule,
  CompaniesModule,
  ContactsModule,
  TripsModule,
  ProjectsModule,
  AgreementsModule,
  MeasuresModule,
  ReferenceModule,
  AuditTrailModule,
  TrashModule,
];
