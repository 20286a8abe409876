/** The list of features: what the server can do. */
import type { Type } from '@nestjs/common';
import { AgreementsModule } from './agreements';
import { AuditTrailModule } from './audit-trail';
import { CompaniesModule } from './companies';
import { ContactsModule } from './contacts';
import { IdentityModule } from './identity';
import { ImportsModule } from './imports';
import { MeasuresModule } from './measures';
import { ProjectsModule } from './projects';
import { ReferenceModule } from './reference';
import { TripsModule } from './trips';
import { TrashModule } from './trash';
import { VisitsModule } from './visits';

export const FEATURES: Type[] = [
  IdentityModule,
  CompaniesModule,
  ContactsModule,
  TripsModule,
  VisitsModule,
  ProjectsModule,
  AgreementsModule,
  MeasuresModule,
  ImportsModule,
  ReferenceModule,
  AuditTrailModule,
  TrashModule,
];
