import { writeFileSync } from 'node:fs';

const COLUMNS = [
  'workload',
  'conn',
  'http p50',
  'p99',
  'req/s',
  'sql p50',
  'p99',
  'req/s',
  'ratio',
  'target',
];

/**
 * @typedef {{
 *   name: string, connections: number, http: import('./measure.mjs').Figures, sql: import('./measure.mjs').Figures,
 *   ratio: number, target: string, met: boolean | null,
 * }} Line
 */

/**
 * The ratio tells how many times the bare SQL's cost a request costs: in p50 for one connection, in requests per
 * second for several.
 * @param {{ name: string, target?: { ratio?: number, ms?: number } }} workload @param {number} connections
 * @param {[import('./measure.mjs').Figures, import('./measure.mjs').Figures]} measured @returns {Line}
 */
export function lineOf({ name, target = {} }, connections, [http, sql]) {
  const ratio = connections === 1 ? http.p50 / sql.p50 : sql.rate / http.rate;
  const checks = [
    ...(target.ratio ? [{ text: `≤ ${target.ratio} ×`, met: ratio <= target.ratio }] : []),
    ...(target.ms && connections === 1 ? [{ text: `≤ ${target.ms} ms`, met: http.p50 <= target.ms }] : []),
  ];
  const text = checks.map((check) => check.text).join(', ');
  return {
    name,
    connections,
    http,
    sql,
    ratio,
    target: text,
    met: checks.length ? checks.every(({ met }) => met) : null,
  };
}

/** @param {Line[]} lines */
export function printTable(lines) {
  const rows = lines.map(({ name, connections, http, sql, ratio, target, met }) => [
    ...[name, String(connections), ...cells(http), ...cells(sql), ratio.toFixed(2)],
    target && `${target} ${met ? '✓' : '✗'}`,
  ]);
  const widths = COLUMNS.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const lay = (row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log(`\n${lay(COLUMNS)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(lay(row));
}

/** @param {import('./measure.mjs').Figures} figures @returns {string[]} */
const cells = ({ p50, p99, rate }) => [p50.toFixed(2), p99.toFixed(1), rate.toFixed(0)];

/** @param {{ startMs: number[], idleMb: number | null, loadedMb: number | null }} server */
export function printServer({ startMs, idleMb, loadedMb }) {
  const sorted = [...startMs].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  console.log(`\nServer: cold start ${(median / 1000).toFixed(2)} s (target ≤ 2), memory ${idleMb ?? '?'} MB idle (target ≤ 180), ${loadedMb ?? '?'} MB at most under load (target ≤ 250)\n`); // prettier-ignore
}

/** @param {string} file @param {unknown} figures */
export function writeFigures(file, figures) {
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
