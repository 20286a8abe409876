/**
 * Two rings run at a time, but a person reads one: the first unfinished ring speaks at once, the others are
 * heard when it is their turn.
 */
export class RingOutputs {
  /** @type {{ name: string, held: string[], isDone: boolean }[]} */
  #rings = [];

  /** @param {string[]} names in the order in which they are to be read */
  constructor(names) {
    this.#rings = names.map((name) => ({
      name,
      held: [`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}\n`],
      isDone: false,
    }));
    this.#speak();
  }

  /** @param {string} name @param {string | Buffer} text */
  write(name, text) {
    this.#rings.find((ring) => ring.name === name)?.held.push(text.toString());
    this.#speak();
  }

  /** @param {string} name */
  done(name) {
    const ring = this.#rings.find((one) => one.name === name);
    if (ring) ring.isDone = true;
    this.#speak();
  }

  #speak() {
    for (let first = this.#rings[0]; first !== undefined; first = this.#rings[0]) {
      process.stdout.write(first.held.splice(0).join(''));
      if (!first.isDone) return;
      this.#rings.shift();
    }
  }
}
