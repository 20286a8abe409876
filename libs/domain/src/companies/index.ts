/** What a company is at a day: foreign-related or not, and where it stands with us. No store, no names (company-names). */
export * from './foreign-related';
export * from './lifecycle';
