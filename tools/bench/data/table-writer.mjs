const BATCH = 5_000;

/** Statements of one connection follow each other, whichever table they fill. @type {WeakMap<object, Promise<unknown>>} */
const LAST_OF = new WeakMap();

/** Writes rows of one table in large steps, each by one statement, while the next rows are being made. */
export class TableWriter {
  #rows = [];
  #pending = Promise.resolve();
  #client;
  #table;
  #derived;

  /**
   * @param {import('pg').Client} client @param {string} table
   * @param {{ columns: Record<string, string>, join: string } | null} derived columns that the database works out from
   * tables written before; `r` is the row
   */
  constructor(client, table, derived = null) {
    this.#client = client;
    this.#table = table;
    this.#derived = derived;
  }

  /** @param {Record<string, unknown>} row every row of a table has the same columns */
  async add(row) {
    this.#rows.push(row);
    if (this.#rows.length >= BATCH) await this.#send();
  }

  /** Waits until all rows are in the table. */
  async finish() {
    if (this.#rows.length > 0) await this.#send();
    await this.#pending;
  }

  async #send() {
    const rows = this.#rows;
    this.#rows = [];
    await this.#pending;
    const insert = () => this.#client.query(this.#statement(Object.keys(rows[0])), [JSON.stringify(rows)]);
    this.#pending = (LAST_OF.get(this.#client) ?? Promise.resolve()).then(insert);
    LAST_OF.set(this.#client, this.#pending);
    // Whoever waits for it next hears of the failure.
    this.#pending.catch(() => undefined);
  }

  /** @param {string[]} names */
  #statement(names) {
    const { columns = {}, join = '' } = this.#derived ?? {};
    const into = [...names, ...Object.keys(columns)].join(', ');
    const values = [...names.map((name) => `r.${name}`), ...Object.values(columns)].join(', ');
    return `INSERT INTO ${this.#table} (${into})
      SELECT ${values} FROM json_populate_recordset(NULL::${this.#table}, $1::json) r ${join}`;
  }
}
