import type { PersonSaid } from '@landfall/domain';
import { IsRecordId, Optional, OptionalOrNull, Text } from '../../../platform/http';

/** One of us in a form: an account, or only a name. */
export class PersonDto implements PersonSaid {
  @OptionalOrNull()
  @IsRecordId()
  userId?: string | null;

  @Optional()
  @Text(60)
  name?: string;
}
