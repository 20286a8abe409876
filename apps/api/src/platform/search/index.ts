/** Finding records by two Chinese characters, pinyin, initials or a code, by index. */
export * from './search-text';
