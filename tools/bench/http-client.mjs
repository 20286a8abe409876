import { connect } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/**
 * One kept-alive HTTP/1.1 connection, one request at a time, and nothing else: a general client would cost the
 * machine, which server and database share with it, more than some of the answers do.
 */
export class HttpConnection {
  #socket;
  #host;
  #received = [];
  #length = 0;
  #waiting = null;

  /** @param {string} url of the server */
  constructor(url) {
    const { hostname, port, host } = new URL(url);
    this.#host = host;
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('the server closed the connection')));
  }

  /**
   * @param {{ method?: string, path: string, token?: string, body?: unknown }} request
   * @returns {Promise<{ status: number, body: Buffer }>}
   */
  send({ method = 'GET', path, token, body }) {
    const text = body === undefined ? '' : JSON.stringify(body);
    const head = [
      `${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\naccept: application/json`,
      ...(token ? [`authorization: Bearer ${token}`] : []),
      ...(text ? [`content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}`] : []),
    ];
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(`${head.join('\r\n')}\r\n\r\n${text}`);
    });
  }

  close() {
    this.#waiting = null;
    this.#socket.destroy();
  }

  #take(chunk) {
    this.#received.push(chunk);
    this.#length += chunk.length;
    const data = this.#received.length === 1 ? chunk : Buffer.concat(this.#received, this.#length);
    this.#received = [data];
    const headEnd = data.indexOf(END_OF_HEAD);
    if (headEnd < 0) return;
    const head = data.toString('latin1', 0, headEnd);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    const bodyStart = headEnd + END_OF_HEAD.length;
    if (data.length < bodyStart + length) return;
    this.#received = [];
    this.#length = 0;
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve({
      status: Number(head.slice(9, 12)),
      body: data.subarray(bodyStart, bodyStart + length),
    });
  }

  #fail(error) {
    this.#waiting?.reject(error);
    this.#waiting = null;
  }
}
