import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@landfall/contracts';

export const PERMISSION_KEY = 'landfall:permission';
export const PUBLIC = 'public';

/** The permission that a caller needs. A route without one, and not public, is refused for everybody. */
export const RequirePermission = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata(PERMISSION_KEY, permission);

/** Open without sign-in; every use is listed in the committed route table. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PERMISSION_KEY, PUBLIC);
