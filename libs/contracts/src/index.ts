/** What crosses the wire between the server and its callers: types, codes, permission keys. It depends on nothing. */
export * from './common';
export * from './problems';
export * from './identity';
export * from './companies';
export * from './contacts';
export * from './trips';
export * from './visits';
export * from './projects';
export * from './agreements';
export * from './imports';
export * from './measures';
export * from './reference';
export * from './audit';
export * from './history';
