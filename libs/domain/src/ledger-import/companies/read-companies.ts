import type { ForeignBasis } from '@landfall/contracts';
import type { SplitCompany } from '../../company-names';
import type { CompanyField } from '../fields';
import type { ListedCompany } from '../read/company-book';
import { readRows, rowRef, type ReadContext } from '../read/context';
import type { RowReader } from '../read/row-reader';
import type { Table } from '../sheet/types';
import { basisOf, companyKindOf, foreignWordOf } from '../words/meetings';
import { countryOf } from '../words/places';
import { clusterOf } from '../words/clusters';

type CompanyReader = RowReader<CompanyField>;

/** Reads every table of companies into the company book. */
export function readCompanies(tables: readonly Table[], context: ReadContext): void {
  for (const table of tables) {
    readRows<CompanyField>(table, context, (reader, _, view) => {
      const { companies } = reader.companies('name');
      const codes = reader.codes('creditCode');
      const names = namesOf(reader);
      const listed = listedOf(reader, names.shortName);
      if (companies.length === 0) {
        reader.warn('rowWithoutName');
        view.kind = 'footer';
        return;
      }
      companies.forEach((company, at) => {
        const code = companies.length === codes.length ? (codes[at] ?? null) : null;
        const own = companies.length === 1 ? names.aliases : [];
        context.companies.list(
          company,
          code,
          rowRef(reader),
          withOwnName(listed, company, companies.length),
          own,
        );
      });
    });
  }
}

function withOwnName(listed: ListedCompany, company: SplitCompany, count: number): ListedCompany {
  return {
    ...listed,
    shortName:
      count === 1 ? (listed.shortName ?? company.shortNames[0] ?? null) : (company.shortNames[0] ?? null),
    kind: listed.kind ?? companyKindOf(company.name),
  };
}

/** 简称/曾用名 holds either: a former name is a whole one. */
function namesOf(reader: CompanyReader): { shortName: string | null; aliases: string[] } {
  const split = (text: string | null): string[] =>
    (text ?? '')
      .split(/[、，,;；/\n]+/)
      .map((part) => part.trim())
      .filter(Boolean);
  const either = split(reader.text('alias'));
  const former = split(reader.text('formerName'));
  const short = reader.text('shortName') ?? either.find((name) => !/(?:公司|厂|集团)$/.test(name)) ?? null;
  return { shortName: short, aliases: [...former, ...either.filter((name) => name !== short)] };
}

function listedOf(reader: CompanyReader, shortName: string | null): ListedCompany {
  const countryName = reader.text('country');
  const country = countryName === null ? null : countryOf(countryName);
  if (countryName !== null && country === null)
    reader.warn('countryUnknown', 'country', { country: countryName });
  const foreign = foreignOf(reader, country);
  return {
    shortName,
    kind: null,
    place: reader.text('place'),
    countryName,
    country,
    cluster: clusterOf(reader.text('cluster')),
    foreignRelated: foreign,
    basis: foreign === true ? basisFor(reader, country) : null,
    foreignFrom: reader.has('from') ? (reader.day('from', 'warn')?.value ?? null) : null,
    groupName: reader.text('groupName'),
    note: reader.text('note'),
    extras: reader.extras(),
  };
}

/** As stated; a list of 涉外企业 holds no others; a country abroad says it where no column does. */
function foreignOf(reader: CompanyReader, country: string | null): boolean | null {
  const text = reader.text('foreign');
  const flag = reader.flag('foreign') ?? (text === null ? null : foreignWordOf(text));
  if (flag !== null) return flag;
  if (text !== null) reader.warn('wordUnknown', 'foreign', { word: text });
  if (reader.has('foreign')) return null;
  const title = `${reader.table.title ?? reader.table.name}${reader.body.section ?? ''}`;
  if (/涉外企业|外资企业/.test(title)) {
    reader.notes.warn('foreignFromTitle', { sheet: reader.table.name }, { title });
    return true;
  }
  if (reader.text('basis') !== null && basisOf(reader.text('basis') ?? '') !== null) return true;
  if (country === null) return null;
  if (country !== 'CN') reader.notes.warn('foreignFromCountry', { sheet: reader.table.name });
  return country !== 'CN';
}

function basisFor(reader: CompanyReader, country: string | null): ForeignBasis {
  const text = reader.text('basis');
  const stated = text === null ? null : reader.word('basis', 'basis', { of: basisOf });
  if (stated !== null) return stated;
  if (text !== null) return 'OTH';
  const regions = /港澳台|港资|台资/.test(reader.text('country') ?? '');
  if (regions || country === 'HK' || country === 'MO' || country === 'TW') return 'HMT';
  return country === null || country === 'CN' ? 'OTH' : 'FDI';
}
