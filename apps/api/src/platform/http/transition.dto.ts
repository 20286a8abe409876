import type { TransitionRequest } from '@landfall/contracts';
import { NullableText, Text } from './dto';

/** A step to another state, with what the person wants to say about it. */
export class TransitionDto implements TransitionRequest {
  @Text(40)
  to!: string;

  @NullableText(2000)
  comment?: string;
}
