/** Small marks in cells: yes and no, "as above", labels of sum and footer rows. No texts of any length. */
export { parseBoolean } from './boolean';
export { isDittoMark, isFooterLabel, isTotalLabel } from './labels';
export type { TotalLabel } from './labels';
