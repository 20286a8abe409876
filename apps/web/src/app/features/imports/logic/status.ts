import type { ImportStatus } from '@landfall/contracts';
import type { Tone } from '@landfall/web-ui';

/** How a status is marked; its words are in the texts. */
export const STATUS_TONES: Readonly<Record<ImportStatus, Tone>> = {
  reading: 'neutral',
  open: 'warn',
  committing: 'brand',
  committed: 'ok',
  reverted: 'neutral',
  failed: 'bad',
};
