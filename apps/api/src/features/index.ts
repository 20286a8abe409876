/** The list of features: what the server can do. */
import type { Type } from '@nestjs/common';
import { IdentityModule } from './identity';

export const FEATURES: Type[] = [IdentityModule];
