import type { SheetPlan, Value } from './workbook';

/** A plain sheet of projects, to put dirt into. */
const HEAD: Value[] = [
  '序号',
  '项目名称',
  '投资方名称',
  '总投资额[亿元]',
  '协议类型',
  '签约日期',
  '项目进展',
  '备注',
];

export function ledger(rows: Value[][], more: Partial<SheetPlan> & { title?: string } = {}): SheetPlan {
  const { title = '2024年招商引资项目台账', ...plan } = more;
  return { name: '项目台账', rows: [[title], HEAD, ...rows], ...plan };
}
export const row = (...cells: Value[]): Value[] => [1, ...cells];
