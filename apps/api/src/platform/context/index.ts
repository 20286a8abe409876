/** Who asks, in which language, under which request id: carried beside the call, never as a parameter of it. */
export * from './request-context';
