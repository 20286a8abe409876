/** Conventions that every resource shares (api.md "Conventions"). */

/** A calendar day, `YYYY-MM-DD`. It is text everywhere and never moves with a time zone. */
export type Day = string;
/** An instant, RFC 3339 in UTC with milliseconds. */
export type Instant = string;
/** UUIDv7. */
export type Id = string;
/** An integer amount in fen (CNY). */
export type Fen = number;

/** How exactly a day is known; the day itself is then the first of its span. */
export const DATE_PRECISIONS = ['day', 'month', 'quarter', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** An amount in the currency in which it was agreed, in minor units. */
export interface Money {
  currency: string;
  minor: number;
}

/** A page of a list; `total` is exact on the first page and null on later ones. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number | null;
}

/** A record that another one names. */
export interface Ref {
  id: Id;
  name: string;
}

/** A person of ours: a user, or only a name where the ledger knew no more. */
export interface PersonRef {
  userId: Id | null;
  name: string;
}

/** What every root record carries. `version` is the ETag. */
export interface RecordMeta {
  id: Id;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
  createdBy: PersonRef | null;
  updatedBy: PersonRef | null;
  deletedAt: Instant | null;
  /** The import that brought the record, if one did. */
  importId: Id | null;
}

/** A state that a record may move to now, with what it still lacks. */
export interface AllowedTransition {
  to: string;
  /** Field paths or codes that are still missing; empty means that it may go now. */
  lacks: string[];
}

export interface TransitionRequest {
  to: string;
  comment?: string;
}

/** The industry clusters of the zone. */
export const CLUSTERS = ['新装备', '新材料', '新能源', '芯机能', '其他'] as const;

/** Common filters of every list. */
export interface ListQuery {
  q?: string;
  sort?: string;
  limit?: number;
  cursor?: string;
}
