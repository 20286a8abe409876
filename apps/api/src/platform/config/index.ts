/** Settings from the environment and the secrets of this installation. It knows no business word. */
export * from './config';
export * from './config.module';
