/** The published numbers in words: catalogue and sentence. Their queries belong to the server. */
export * from './catalogue';
export * from './sentence';
export * from './exclusions';
