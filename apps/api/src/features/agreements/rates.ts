import { Injectable } from '@nestjs/common';
import type { FxRateInput, FxRateListQuery, FxRateView, Page } from '@landfall/contracts';
import { DomainError, toFen } from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit';
import { RequestContext } from '../../platform/context';
import { Transactional } from '../../platform/database';
import type { AmountInput, FrozenAmount } from './amount';
import { AgreementsRepository } from './agreements.repository';

declare module '../../platform/audit/audit' {
  interface AuditActions {
    'fxRate.recorded': { currency: string; ratedOn: string; rate: string };
  }
}

/** Exchange rates: published ones for all, and the one that an agreement froze. */
@Injectable()
export class Rates {
  constructor(
    private readonly repository: AgreementsRepository,
    private readonly audit: Audit,
    private readonly context: RequestContext,
  ) {}

  list(query: FxRateListQuery): Promise<Page<FxRateView>> {
    return this.repository.rateList(query);
  }

  published(): Promise<FxRateView[]> {
    return this.repository.publishedRates();
  }

  @Transactional()
  async record(input: FxRateInput): Promise<FxRateView> {
    const rate = { quoteUnit: 1, source: 'entered', ...input, id: uuidv7() };
    await this.repository.rates.insert([rate], this.context.actorId);
    const { currency, ratedOn } = input;
    await this.audit.record(
      'fxRate.recorded',
      { type: 'fxRate', id: rate.id },
      { currency, ratedOn, rate: rate.rate },
    );
    return rate;
  }

  /**
   * The amount in fen at the recorded rate, else at the published rate of the day or the last before it.
   * Without any rate the amount stays open: the signing is kept, only its CNY figure is missing (2.3).
   */
  async freeze({ currency, amountMinor, fxRate, on }: AmountInput): Promise<FrozenAmount> {
    if (currency === 'CNY') return { fxRate: null, fxRateId: null, amountCnyFen: amountMinor };
    if (amountMinor === null) return { fxRate, fxRateId: null, amountCnyFen: null };
    if (fxRate) return { fxRate, fxRateId: null, amountCnyFen: inFen(amountMinor, currency, fxRate) };
    const published = on ? await this.repository.publishedRate(currency, on) : null;
    if (!published) return { fxRate: null, fxRateId: null, amountCnyFen: null };
    const perUnit = perSingleUnit(published);
    return { fxRate: perUnit, fxRateId: published.id, amountCnyFen: inFen(amountMinor, currency, perUnit) };
  }
}

/** Throws `validation` where the amount is beyond what the ledger can add up exactly. */
function inFen(amountMinor: number, currency: string, rate: string): number {
  try {
    return toFen(amountMinor, currency, rate);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DomainError(
      'validation',
      { count: 1 },
      { errors: [{ path: 'amountMinor', code: 'outOfRange' }] },
    );
  }
}

/** Some currencies are quoted per 100 units; the quote unit is a power of ten, so moving the point is exact. */
export function perSingleUnit({ rate, quoteUnit }: Pick<FxRateView, 'rate' | 'quoteUnit'>): string {
  const places = String(quoteUnit).length - 1;
  if (places === 0) return rate;
  const [whole = '0', fraction = ''] = rate.split('.');
  const digits = whole.padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}${fraction}`;
}
