import { readingOf } from './reading';

const shown = (field: string | null, raw: string | null, read: string | null, doubted = false) => {
  const { raw: text, read: as, mark } = readingOf(field, raw, read, doubted);
  return [text, as, mark];
};

describe('how a cell is shown', () => {
  it.each([
    ['amount', '105', '105.00 亿元', ['105', '105.00 亿元', null]],
    ['relation', '投资协议', '投资协议 → 首次签约', ['投资协议', '首次签约', null]],
    ['foreign', '√', '是', ['√', '是', null]],
    ['signedOn', '20240207', '2024-02-07', ['20240207', '2024-02-07', null]],
    ['signedOn', '2024.1', '2024-01', ['2024.1', '2024-01', null]],
  ])('says what %s %s was read as', (field, raw, read, expected) =>
    expect(shown(field, raw, read)).toEqual(expected),
  );

  it.each([
    ['signedOn', '2024/1/2', '2024-01-02'],
    ['signedOn', '２０２４－０１－０２', '2024-01-02'],
    ['signedOn', '2024年1月2日', '2024-01-02'],
    ['owner', '王 伟', '王伟'],
    ['name', '昱衡（上海）基地', '昱衡(上海)基地'],
  ])('does not repeat what anybody sees: %s %s', (field, raw, read) =>
    expect(shown(field, raw, read)).toEqual([raw, null, null]),
  );

  it('ticks off a code that is right', () => {
    expect(shown('creditCode', '91310115MA9X010143', '91310115MA9X010143')[2]).toBe('valid');
    expect(shown('creditCode', '91350203ma9x01102n', '91350203MA9X01102N')).toEqual([
      '91350203ma9x01102n',
      null,
      'uppercased',
    ]);
    expect(shown('creditCode', '913O0115MA9X010143', '91300115MA9X010143')[1]).toBe('91300115MA9X010143');
  });

  it('does not tick off a code in doubt', () =>
    expect(shown('creditCode', '91310115MA9X010149', '91310115MA9X010149', true)[2]).toBeNull());

  it('leaves alone what nothing was read from', () => {
    expect(shown(null, '其他', null)).toEqual(['其他', null, null]);
    expect(shown('amount', '待定', null)).toEqual(['待定', null, null]);
    expect(shown('amount', null, null)).toEqual(['', null, null]);
  });

  it('shows what was filled in for an empty cell', () =>
    expect(shown('tripNo', null, 'ZS2024-001')).toEqual(['', 'ZS2024-001', null]));
});
