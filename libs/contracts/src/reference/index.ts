/** Code lists that ship with the product. */
export const REFERENCE_LISTS = ['industries', 'divisions', 'countries', 'currencies'] as const;
export type ReferenceList = (typeof REFERENCE_LISTS)[number];
export interface ReferenceItem {
  code: string;
  name: string;
  /** English name where the list has one. */
  nameEn: string | null;
  level: string | null;
  parent: string | null;
  /** Names from the top down, 浙江省 · 杭州市 · 余杭区. */
  path: string;
}
export interface ReferenceAnswer {
  version: string;
  source: string;
  items: ReferenceItem[];
}
