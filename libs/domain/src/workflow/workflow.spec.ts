import { allowedTransitions, assertTransition, type Lacks, type TransitionTable } from '.';

type Light = 'red' | 'green' | 'off';
const LIGHTS: TransitionTable<Light> = { red: ['green', 'off'], green: ['red'], off: [] };
const lacks: Lacks<Light, { power: boolean }> = ({ power }, to) =>
  to === 'green' && !power ? ['power'] : [];

describe('transition tables', () => {
  it('offer the steps of a state in the order of the table, with what each lacks', () => {
    expect(allowedTransitions(LIGHTS, lacks, 'red', { power: false })).toEqual([
      { to: 'green', lacks: ['power'] },
      { to: 'off', lacks: [] },
    ]);
    expect(allowedTransitions(LIGHTS, lacks, 'off', { power: true })).toEqual([]);
  });

  it('let a step pass that lacks nothing', () => {
    expect(() => assertTransition(LIGHTS, lacks, 'red', 'green', { power: true })).not.toThrow();
  });

  it.each(['off', 'purple', 'toString', '0'])('refuse a step to %s that the state does not offer', (to) => {
    expect(() => assertTransition(LIGHTS, lacks, 'green', to, { power: true })).toThrow(
      expect.objectContaining({ code: 'transitionNotAllowed', params: { from: 'green', to } }),
    );
  });

  it('name what is lacking', () => {
    expect(() => assertTransition(LIGHTS, lacks, 'red', 'green', { power: false })).toThrow(
      expect.objectContaining({ code: 'transitionLacks', params: { to: 'green', lacks: 'power' } }),
    );
  });
});
