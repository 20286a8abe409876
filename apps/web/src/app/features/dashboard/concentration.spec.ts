import { concentrationOf } from './concentration';

describe('concentrationOf', () => {
  it('tells how much hangs on the largest', () => {
    expect(concentrationOf([20, 50, 10, 20])).toEqual({
      largest: 0.5,
      nextTwo: 0.4,
      rest: 0.1,
      restCount: 1,
      withoutLargestFen: 50,
    });
  });
  it('counts those without an amount among the rest', () =>
    expect(concentrationOf([20, 50, null, 10, 0, 20], 7)).toMatchObject({ rest: 0.1, restCount: 4 }));
  it('says nothing over three projects or fewer', () => expect(concentrationOf([5, 3, 2, 0])).toBeNull());
});
