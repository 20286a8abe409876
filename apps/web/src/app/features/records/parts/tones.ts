import type { Tone } from '@landfall/web-ui';

/** Groups of words that are shown as tags, and what the tag's colour and mark say: done, waiting, ended. */
const TONES: Readonly<Record<string, Readonly<Record<string, Tone>>>> = {
  lifecycle: { signed: 'money', resident: 'ok', negotiating: 'brand', in_contact: 'brand' },
  tripState: {
    submitted: 'warn',
    approved: 'brand',
    underway: 'brand',
    home: 'ok',
    cut_short: 'ok',
    reported: 'ok',
    closed: 'ok',
    rejected: 'bad',
    cancelled: 'bad',
  },
  visitState: { planned: 'brand', done: 'ok', cancelled: 'bad', no_show: 'warn' },
  intent: { strong: 'money', fair: 'brand', watching: 'warn' },
  outcome: { lost: 'bad', transferred: 'warn', terminated: 'bad', completed: 'ok', open: 'brand' },
  claim: { claimed: 'brand', dept_verified: 'brand', verified: 'ok', returned: 'warn', rejected: 'bad' },
  agreementState: { in_review: 'warn', signed: 'brand', verified: 'ok', void: 'bad' },
  foreign: { yes: 'brand' },
};

export const toneOf = (group: string, code: string): Tone => TONES[group]?.[code] ?? 'neutral';
