import type { ImportColumn, ImportSheet } from '@landfall/contracts';
import { FIELD_TABLES, QUESTION_CODES } from '@landfall/domain';
import en from '../i18n/en.json';
import zh from '../i18n/zh.json';
import { FIELDS, KNOWN_KINDS, columnWith, unitsOf, workbookSheet } from './fields';

const column = (index: number, field: string | null, unit: string | null = null): ImportColumn => ({
  index,
  heading: `列${index}`,
  field,
  unit,
  confidence: 1,
});
const sheet = (over: Partial<ImportSheet>): ImportSheet => ({
  name: '项目台账',
  hidden: false,
  kind: 'projects',
  title: null,
  year: null,
  asOf: null,
  headerRow: 3,
  headerRows: 1,
  unit: null,
  columns: [],
  rows: 0,
  skippedRows: 0,
  ...over,
});

describe('fields of the importer', () => {
  it.each(KNOWN_KINDS)('of %s have names in both languages', (kind) => {
    expect(Object.keys(zh.field[kind]).sort()).toEqual([...FIELDS[kind]].sort());
    expect(Object.keys(en.field[kind]).sort()).toEqual([...FIELDS[kind]].sort());
  });

  it.each(KNOWN_KINDS)('of %s are those that the reader knows', (kind) =>
    expect([...FIELDS[kind]].sort()).toEqual(Object.keys(FIELD_TABLES[kind]).sort()),
  );

  it('that are asked about have a heading for their questions', () => {
    for (const texts of [zh, en])
      expect(Object.keys(texts.question)).toEqual(expect.arrayContaining([...QUESTION_CODES]));
  });

  it('know the column that already has one', () => {
    const columns = [column(0, 'name'), column(1, 'info'), column(2, 'info'), column(3, null)];
    const given = sheet({ columns });
    expect(columnWith(given, 'name', columns[3]!)?.index).toBe(0);
    expect(columnWith(given, 'name', columns[0]!)).toBeNull();
    expect(columnWith(given, 'info', columns[3]!)).toBeNull();
  });

  it('name each unit once, those of columns before that of the sheet', () => {
    expect(unitsOf(sheet({ unit: '万元' }))).toEqual(['万元']);
    const columns = [
      column(0, 'amount', '亿元'),
      column(1, 'phaseOne', '亿元'),
      column(2, 'amountForeign', '万美元'),
    ];
    expect(unitsOf(sheet({ unit: '万元', columns }))).toEqual(['亿元', '万美元']);
    expect(unitsOf(sheet({}))).toEqual([]);
  });

  it('find the sheet of a second table', () => {
    const sheets = [sheet({ name: '台账' }), sheet({ name: '台账 (2)' }), sheet({ name: '表 (3)' })];
    expect(workbookSheet('台账 (2)', sheets)).toBe('台账');
    expect(workbookSheet('表 (3)', sheets)).toBe('表 (3)');
  });
});
