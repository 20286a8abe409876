import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/features/imports/workbook';
test('x', async () => {
  const t=Date.now();
  const wb = await readWorkbook(readFileSync('/work/main/demo/ledger-2024.xlsx'));
  console.log(Date.now()-t, wb.sheets.map(s=>[s.name,s.rows.length,s.merges.length,s.rows[0]!.length]), JSON.stringify(wb.sheets[0]!.rows.slice(0,10),null,0));
});
