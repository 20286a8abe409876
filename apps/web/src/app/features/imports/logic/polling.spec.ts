import { IMPORT_STATUSES } from '@landfall/contracts';
import { isMoving, pollPause } from './polling';

describe('polling', () => {
  it('asks on while the server is at work', () =>
    expect(IMPORT_STATUSES.filter(isMoving)).toEqual(['reading', 'committing']));

  it('slows down while nothing changes, up to a limit', () => {
    expect([0, 1, 2, 3].map((quiet) => pollPause(quiet, 0))).toEqual([400, 600, 900, 1350]);
    expect(pollPause(50, 0)).toBe(4_000);
  });

  it('waits longer for a server that does not answer', () => {
    expect([1, 2, 3].map((failures) => pollPause(0, failures))).toEqual([1_000, 2_000, 4_000]);
    expect(pollPause(7, 60)).toBe(15_000);
  });
});
