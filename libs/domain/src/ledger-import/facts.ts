/** What a ledger says, in the words of the domain; still without ids of records. */
import type {
  AgreementKind,
  AgreementRelation,
  CapitalType,
  CompanyKind,
  DatePrecision,
  Day,
  Fen,
  ForeignBasis,
  LeaderLevel,
  MilestoneKind,
  PartyRole,
  ProjectOutcome,
  ProjectPhase,
  TripAim,
  TripState,
  VisitDirection,
  VisitIntent,
  VisitMode,
  VisitState,
} from '@landfall/contracts';

/** A row of the workbook, 1-based. */
export interface RowRef {
  sheet: string;
  row: number;
}

/** Columns without a home in the record, heading → text; nothing is dropped silently. */
export type Extras = Record<string, string>;

/** A company as a row names it; `key` is that of its `CompanyFact`. */
export interface CompanyMention {
  name: string;
  creditCode: string | null;
  key: string;
}

export interface CompanyFact {
  key: string;
  rows: RowRef[];
  name: string;
  shortName: string | null;
  /** Other names under which the workbook knows it, former ones included. */
  aliases: string[];
  kind: CompanyKind;
  creditCode: string | null;
  place: string | null;
  /** Country or region as written, and ISO 3166-1 alpha-2 where it is known. */
  countryName: string | null;
  country: string | null;
  cluster: string | null;
  /** Null where no row of a company table says so. */
  foreignRelated: boolean | null;
  basis: ForeignBasis | null;
  foreignFrom: Day | null;
  groupName: string | null;
  note: string | null;
  extras: Extras;
  /** Whether a company table lists it, or only rows about something else name it. */
  listed: boolean;
}

export interface TripFact {
  key: string;
  rows: RowRef[];
  no: string | null;
  title: string | null;
  start: Day;
  startPrecision: DatePrecision;
  end: Day | null;
  endPrecision: DatePrecision;
  places: { place: string; country: string }[];
  overseas: boolean;
  purpose: string | null;
  aim: TripAim;
  leader: string | null;
  leaderLevel: LeaderLevel | null;
  members: { name: string; isLead: boolean }[];
  headcount: number | null;
  state: TripState;
  approvalNo: string | null;
  team: string | null;
  note: string | null;
  extras: Extras;
}

export interface VisitFact {
  key: string;
  rows: RowRef[];
  /** Number of the trip as written, and the key of its fact where the workbook holds it. */
  tripNo: string | null;
  tripKey: string | null;
  date: Day;
  precision: DatePrecision;
  companies: CompanyMention[];
  /** As stated; null where the cell is blank and the company's own flag decides (R4). */
  foreignRelated: boolean | null;
  direction: VisitDirection;
  mode: VisitMode;
  state: VisitState;
  place: string | null;
  ourPeople: string[];
  counterparts: { name: string; title: string | null; phones: string[] }[];
  headcount: number | null;
  purpose: string | null;
  summary: string | null;
  needs: string | null;
  intent: VisitIntent | null;
  next: { text: string; owner: string | null; dueOn: Day | null } | null;
  note: string | null;
  extras: Extras;
}

export interface AmountFact {
  currency: string;
  minor: number;
  approximate: boolean;
  /** As the cell says it, with the unit that was stated elsewhere. */
  text: string;
}

export interface AgreementFact {
  key: string;
  rows: RowRef[];
  relation: AgreementRelation;
  kind: AgreementKind;
  signedOn: Day | null;
  signedPrecision: DatePrecision;
  statOn: Day | null;
  statPrecision: DatePrecision;
  currency: string;
  /** For supplement, change and reduction the new whole amount; for an expansion the increment. */
  amountMinor: number | null;
  /** CNY per unit, decimal text; null for CNY and where the amount is not booked. */
  rate: string | null;
  amountCnyFen: Fen | null;
  phaseOneMinor: number | null;
  approximate: boolean;
  text: string | null;
  note: string | null;
}

export interface MilestoneFact {
  kind: MilestoneKind;
  occurredOn: Day;
  precision: DatePrecision;
}

export interface ProgressFact {
  progress: string;
  problem: string | null;
  next: string | null;
}

export interface ProjectFact {
  key: string;
  rows: RowRef[];
  name: string;
  code: string | null;
  parties: { company: CompanyMention; role: PartyRole }[];
  capitalType: CapitalType | null;
  cluster: string | null;
  chainNode: string | null;
  /** Where the investment comes from, as written, and its country where it is one. */
  origin: string | null;
  originCountry: string | null;
  content: string | null;
  phase: ProjectPhase;
  outcome: ProjectOutcome;
  owner: string | null;
  team: string | null;
  milestones: MilestoneFact[];
  progress: ProgressFact | null;
  /** What is talked about while nothing is signed; never counted. */
  planned: AmountFact | null;
  agreements: AgreementFact[];
  note: string | null;
  extras: Extras;
}

export interface LedgerFacts {
  companies: CompanyFact[];
  trips: TripFact[];
  visits: VisitFact[];
  projects: ProjectFact[];
}
