/** How often the two sides take turns: what else happens on the machine then meets both. */
const TURNS = 4;

/**
 * @typedef {{ p50: number, p99: number, rate: number, count: number }} Figures ms and requests per second
 * @typedef {{ begin?: () => Promise<void>, once: (worker: number) => Promise<void> }} Side
 *   `begin` comes before each turn and is not counted
 */

/**
 * Lets two ways to the same result run in alternation, A B A B, each with the same number of requests under way.
 * @param {Side} a @param {Side} b @param {{ connections: number, seconds: number }} options seconds per side
 * @returns {Promise<[Figures, Figures]>}
 */
export async function measureBoth(a, b, { connections, seconds }) {
  const sides = [a, b].map((side) => ({ side, times: [], ms: 0 }));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const entry of sides) {
      await entry.side.begin?.();
      entry.ms += await run(entry.side.once, connections, (seconds * 1000) / TURNS, entry.times);
    }
  }
  const [first, second] = sides.map(({ times, ms }) => figures(times, ms));
  return [first, second];
}

/** @param {Side} side @param {number} connections @param {number} ms */
export async function warmUp(side, connections, ms) {
  await side.begin?.();
  await run(side.once, connections, ms, []);
}

/** @returns {Promise<number>} how long it took, in ms */
async function run(once, connections, ms, times) {
  const began = performance.now();
  const worker = async (index) => {
    for (let start = performance.now(); start - began < ms; ) {
      await once(index);
      const end = performance.now();
      times.push(end - start);
      start = end;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, index) => worker(index)));
  return performance.now() - began;
}

/** @param {number[]} times @param {number} ms @returns {Figures} */
function figures(times, ms) {
  const sorted = Float64Array.from(times).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), rate: (times.length * 1000) / ms, count: times.length };
}
