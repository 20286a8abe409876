/** Chance that repeats: the same seed and name always give the same numbers, whatever else was drawn meanwhile. */
export class Random {
  #state;

  /** @param {number} seed @param {string} name of this stream, such as the table it fills */
  constructor(seed, name) {
    this.#state = [...name].reduce(
      (hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619),
      seed,
    );
    for (let i = 0; i < 8; i += 1) this.next();
  }

  /** @returns {number} from 0 to below 1 (mulberry32) */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** @param {number} limit @returns {number} a whole number from 0 to below the limit */
  int(limit) {
    return Math.floor(this.next() * limit);
  }

  /** @param {number} limit a few of the first numbers come often, the last ones seldom */
  skewed(limit) {
    return Math.floor(this.next() ** 2 * limit);
  }

  /** @param {number} share from 0 to 1 */
  chance(share) {
    return this.next() < share;
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return list[this.int(list.length)];
  }

  /** @template T @param {readonly (readonly [T, number])[]} choices values with their weights @returns {T} */
  weighted(choices) {
    let rest = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) if ((rest -= weight) < 0) return value;
    return choices[choices.length - 1][0];
  }

  /** @template T @param {number} count @param {() => T} draw @returns {T[]} at most `count` different values */
  several(count, draw) {
    return [...new Set(Array.from({ length: count }, draw))];
  }

  /** @param {number} at the instant in its first part, in ms @returns {string} a UUIDv7 */
  id(at) {
    const time = Math.floor(at).toString(16).padStart(12, '0');
    const hex = (digits) =>
      this.int(16 ** digits)
        .toString(16)
        .padStart(digits, '0');
    const variant = (8 + this.int(4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
  }
}
