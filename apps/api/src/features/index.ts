/** The list of features: what the server can do. */
import type { Type } from '@nestjs/common';
import { AgreementsModule } from './agreements';
import { IdentityModule } from './identity';
import { MeasuresModule } from './measures';
import { ProjectsModule } from './projects';

export const FEATURES: Type[] = [IdentityModule, ProjectsModule, AgreementsModule, MeasuresModule];
