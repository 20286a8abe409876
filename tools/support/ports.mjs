import { createServer } from 'node:net';

/**
 * Tries to listen on an address for a moment.
 * @param {number} port 0 asks the system for any free port
 * @param {string} host
 * @returns {Promise<number>} the port that was free; rejects with the system's error (EADDRINUSE, EACCES, …)
 */
export function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = address !== null && typeof address === 'object' ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}

/** @returns {Promise<number>} a port of the loopback interface that is free now */
export const freePort = () => tryPort(0, '127.0.0.1');
