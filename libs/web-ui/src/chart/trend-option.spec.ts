import { cumulate, niceStep } from './trend-option';

describe('trend', () => {
  it.each([
    [0, 1],
    [36.7, 40],
    [77, 100],
    [0.9, 1],
    [21, 25],
    [3, 4],
    [110.5 / 3, 40],
    [1e-9, 1e-9],
  ])('steps of at least %d are %d', (atLeast, step) => expect(niceStep(atLeast)).toBeCloseTo(step, 10));

  it('adds up', () => {
    const point = (value: number) => ({ key: String(value), label: '', value, detail: '' });
    expect(cumulate([point(3), point(0), point(4)])).toEqual([3, 3, 7]);
    expect(cumulate([point(3), { ...point(4), outside: true }])).toEqual([3, 3]);
  });
});
