/** Routes are closed unless they say what opens them. Who may what is data of the domain; who asks comes from the token. */
export * from './access-token';
export * from './permission';
export * from './auth.module';
export * from './actor-directory';
