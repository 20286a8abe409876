import type { UiLanguage } from './language';

const zh = {
  loading: '正在读取…',
  more: '加载更多',
  loadingMore: '正在加载更多…',
  retry: '重试',
  close: '关闭',
  failed: '没有读到数据',
  empty: '没有记录',
  total: '合计',
  clear: '清除',
  clearAll: '清除条件',
  choose: '请选择',
  search: '搜索',
  notFound: '没有匹配的选项',
  sortAscending: '升序',
  sortDescending: '降序',
  sortBy: '按“{what}”排序',
  remove: '去掉“{what}”',
  showAsTable: '看数据表',
  keysHint: 'j k 上下　Enter 打开',
  cancel: '取消',
  undo: '撤销',
  exact: '{value} 元',
  amountUnknown: '金额未定',
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  more_n: '等 {n} 人',
  notice: '提示',
  first: '首页',
  range: '从 {from} 到 {to}',
  from: '从',
  to: '到',
};
export type Words = typeof zh;

const en: Words = {
  loading: 'Loading…',
  more: 'Load more',
  loadingMore: 'Loading more…',
  retry: 'Try again',
  close: 'Close',
  failed: 'The data could not be read',
  empty: 'No records',
  total: 'Total',
  clear: 'Clear',
  clearAll: 'Clear filters',
  choose: 'Choose',
  search: 'Search',
  notFound: 'No matching choice',
  sortAscending: 'ascending',
  sortDescending: 'descending',
  sortBy: 'Sort by "{what}"',
  remove: 'Remove "{what}"',
  showAsTable: 'Show as table',
  keysHint: 'j k move · Enter opens',
  cancel: 'Cancel',
  undo: 'Undo',
  exact: 'CNY {value}',
  amountUnknown: 'amount not stated',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  more_n: '{n} in all',
  notice: 'Notice',
  first: 'First',
  range: '{from} to {to}',
  from: 'From',
  to: 'To',
};

export const WORDS: Record<UiLanguage, Words> = { zh, en };

/** Puts values into `{name}` places of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
