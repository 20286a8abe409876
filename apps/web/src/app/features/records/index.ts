/**
 * Records: what the pages of all records share, the frame of a list, of a record beside it and of its own page, and its
 * history. It knows no single kind of record and has no page of its own.
 */
export { provideRecordTexts } from './provide-record-texts';
export { RecordList, Preview } from './list/record-list';
export { injectRecordList, type RecordListState } from './list/record-list-state';
export type { Condition, ListSpec } from './list/list-spec';
export { RecordPage } from './page/record-page';
export { readRecord, valueOf, type Reading } from './reading';
export { Fact } from './parts/fact';
export { Facts } from './parts/facts';
export { PreviewFrame } from './parts/preview-frame';
export { Related } from './parts/related';
export { StateTag } from './parts/state-tag';
export { Story, inOrder, type StoryItem } from './parts/story';
export { injectChoices } from './list/choices';
export { injectUserChoices } from './list/user-choices';
