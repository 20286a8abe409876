import { readFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write, type BookType } from '@e965/xlsx';
import { columnLetter, parseAddress, type Workbook } from '@landfall/domain';
import { readWorkbook, WORKBOOK_LIMITS } from '../../src/features/imports/workbook';
import { rawWorkbook, zip } from './support/archive';
import { day, formula, workbook } from './support/workbook';

const DEMO = readFileSync(path.resolve(__dirname, '../../../../demo/ledger-2024.xlsx'));

async function refusal(file: Buffer | string): Promise<unknown> {
  const outcome = await readWorkbook(Buffer.from(file)).catch((error: unknown) => error);
  return (outcome as { code?: string }).code ?? 'was read';
}

function texts(book: Workbook): (string | null)[][] {
  return (book.sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell?.text ?? null));
}

describe('what is no .xlsx is refused with what it is', () => {
  const compound = (...streams: string[]): Buffer =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(2000),
      ...streams.map((name) => Buffer.from(name, 'utf16le')),
    ]);
  const cases: [string, Buffer | string, string][] = [
    ['nothing', '', 'importNotWorkbook'],
    ['a text table', '项目名称,投资方\nA,B\n', 'importNotWorkbook'],
    ['a GBK text table', Buffer.from('cfeec4bfc3fbb3c62cbdf0b6ee0d0a', 'hex'), 'importNotWorkbook'],
    ['a PDF', '%PDF-1.7\n…', 'importNotWorkbook'],
    ['a web page named .xls', '<html><table><tr><td>项目</td></tr></table></html>', 'importNotWorkbook'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'importNotWorkbook'],
    ['an encrypted .xlsx', compound('EncryptionInfo', 'EncryptedPackage'), 'importEncrypted'],
    ['an old .doc', compound('WordDocument'), 'importNotWorkbook'],
    ['an .et of WPS', compound('Workbook', 'ETExtData'), 'importLegacyFormat'],
    ['a .docx', zip({ 'word/document.xml': '<a/>' }), 'importNotWorkbook'],
    ['a zip with a password', zip({ 'xl/workbook.xml': '<a/>' }, { encrypted: true }), 'importEncrypted'],
    ['half a workbook', DEMO.subarray(0, 20_000), 'importDamaged'],
    ['a workbook with a hole', Buffer.concat([DEMO.subarray(0, 3000), DEMO.subarray(4000)]), 'importDamaged'],
  ];
  test.each(cases)('%s', async (_, file, code) => {
    expect(await refusal(file)).toBe(code);
  });

  test('an .xls and an .xlsb that a spreadsheet program wrote', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['项目名称'], ['A']]), '台账');
    for (const bookType of ['biff8', 'biff5', 'biff4', 'xlsb'] as BookType[]) {
      expect([bookType, await refusal(write(book, { type: 'buffer', bookType }) as Buffer)]).toEqual([
        bookType,
        'importLegacyFormat',
      ]);
    }
    expect(await refusal(write(book, { type: 'buffer', bookType: 'ods' }) as Buffer)).toBe(
      'importNotWorkbook',
    );
  });

  test.each([
    ['a sheet cut short', '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>项目'],
    ['crossed tags', '<sheetData><row></sheetData></row>'],
    ['two roots', '</worksheet><worksheet>'],
  ])('%s', async (_, sheet) => {
    expect(await refusal(zip(rawWorkbook(sheet)))).toBe('importDamaged');
  });

  test('a document type, which could multiply itself', async () => {
    const parts = rawWorkbook('<sheetData/>');
    parts['xl/workbook.xml'] = `<!DOCTYPE w [<!ENTITY a "aaaa">]>${parts['xl/workbook.xml']?.slice(56)}`;
    expect(await refusal(zip(parts))).toBe('importDamaged');
  });
});

describe('what would cost too much is refused before it costs it', () => {
  test('a file over the limit', async () => {
    expect(await refusal(Buffer.alloc(WORKBOOK_LIMITS.fileBytes + 1))).toBe('importTooLarge');
  });

  test('a zip bomb, in a sheet and beside it', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    expect(await refusal(zip({ ...rawWorkbook('<sheetData/>'), 'xl/media/a.png': zeros }))).toBe(
      'importBomb',
    );
    const blanks = `<sheetData>${' '.repeat(64 * 1024 * 1024)}</sheetData>`;
    expect(await refusal(zip(rawWorkbook(blanks)))).toBe('importBomb');
  });

  test('many parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5002 }, (_, n) => [`xl/media/${n}.png`, '']));
    expect(await refusal(zip({ ...parts, ...rawWorkbook('<sheetData/>') }))).toBe('importBomb');
  });

  test('a million empty rows', async () => {
    const rows = Array.from({ length: 1_048_576 }, (_, at) => `<row r="${at + 1}" ht="15" s="3"/>`);
    const started = Date.now();
    expect(await refusal(zip(rawWorkbook(`<sheetData>${rows.join('')}</sheetData>`)))).toBe(
      'importTooManyRows',
    );
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});

describe('what is read', () => {
  test('a huge dimension, styled empty cells and a far stray cell do no harm', async () => {
    const empty = Array.from(
      { length: 50_000 },
      (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="0"/></row>`,
    );
    const sheet =
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData>' +
      '<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row>' +
      '<row r="2"><c r="B2"><v>5</v></c><c r="XFD2"><v>1</v></c></row>' +
      `${empty.join('')}<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>`;
    const [read] = (await readWorkbook(zip(rawWorkbook(sheet)))).sheets;
    expect(read?.rows.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([['名称'], [null, 5]]);
    expect(read?.cut).toEqual({ rows: 948_576, columns: 15_884 });
  });

  test('days, units in number formats, results of formulas, errors, truth, notes', async () => {
    const file = workbook([
      {
        name: '一',
        rows: [
          [
            day('2024-10-18'),
            { t: 'n', v: 45583.5, z: 'yyyy"年"m"月"d"日" h:mm' },
            { t: 'n', v: 0.375, z: 'h:mm' },
          ],
          [
            { t: 'n', v: 5, z: '0.00"亿元"' },
            { t: 'n', v: 105.126, z: '_ ¥* #,##0.0_ ' },
            { t: 'n', v: 0.4559, z: '0%' },
          ],
          [formula('SUM(A1:A2)', 231.11), formula('A1&"万元"', '5万元'), formula('B9')],
          [
            { t: 'e', v: 0x17 },
            { t: 'b', v: true },
            { t: 's', v: '附注', c: [{ a: 'x', t: '核对过' }] },
          ],
          [0.1 + 0.2, 913301100000330000, 13800001111, -2.5],
        ],
      },
    ]);
    const book = await readWorkbook(file);
    expect(texts(book)).toEqual([
      ['2024-10-18', '2024-10-18 12:00', '09:00'],
      ['5亿元', '105.126', '45.59%'],
      ['231.11', '5万元', ''],
      ['#REF!', 'TRUE', '附注'],
      ['0.3', '9.13301E+17', '13800001111', '-2.5'],
    ]);
    const rows = book.sheets[0]?.rows ?? [];
    expect(rows[0]?.[0]).toEqual({ text: '2024-10-18', value: 45583, isDate: true });
    expect(rows[2]?.[0]).toEqual({ text: '231.11', value: 231.11, formula: true });
    expect(rows[2]?.[2]).toMatchObject({ value: null, formula: true });
    expect(rows[3]?.[0]).toEqual({ text: '#REF!', value: null, error: '#REF!' });
    expect(rows[3]?.[2]?.comment).toBe('核对过');
  });

  test('a workbook that counts from 1904', async () => {
    const file = workbook([{ name: '一', rows: [[{ t: 'n', v: 44121, z: 'yyyy-mm-dd' }]] }], {
      date1904: true,
    });
    const book = await readWorkbook(file);
    expect([book.date1904, texts(book)]).toEqual([true, [['2024-10-18']]]);
  });

  test('merges keep their value in the first cell only; hidden rows and sheets are marked', async () => {
    const file = workbook([
      {
        name: '一',
        rows: [['合并', null, 'x'], ['残留', '残留', 'y']],
        merges: ['A1:B2'],
        hiddenRows: [2],
      },
      { name: '二', rows: [['z']], hidden: true },
    ]); // prettier-ignore
    const book = await readWorkbook(file);
    expect(texts(book)).toEqual([
      ['合并', null, 'x'],
      [null, null, 'y'],
    ]);
    expect(book.sheets[0]).toMatchObject({
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      hiddenRows: [1],
    });
    expect(book.sheets.map((sheet) => sheet.hidden)).toEqual([false, true]);
  });

  test('the demo ledger', async () => {
    const book = await readWorkbook(DEMO);
    expect(book.sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([
      ['项目台账', 56],
      ['外出考察', 49],
      ['拜访记录', 141],
      ['企业信息', 160],
    ]);
  });

  test('addresses', () => {
    expect([columnLetter(0), columnLetter(25), columnLetter(26), columnLetter(16_383)]).toEqual([
      'A',
      'Z',
      'AA',
      'XFD',
    ]);
    expect([parseAddress('I8'), parseAddress('$aa$10'), parseAddress('8I')]).toEqual([
      { row: 7, column: 8 },
      { row: 9, column: 26 },
      null,
    ]);
  });
});
