import { Injectable } from '@nestjs/common';
import {
  REFERENCE_LISTS,
  type ReferenceAnswer,
  type ReferenceItem,
  type ReferenceList,
} from '@landfall/contracts';
import { InjectConfig, type AppConfig } from '../../platform/config';
import { normalise } from '../../platform/search';
import type { CodeList } from './code-list';
import { DivisionNames } from './division-names';
import type { ReferenceQueryDto } from './dto/reference-query.dto';
import { loadList } from './load-lists';

/** A place or country that a text names. */
export type Place = Pick<ReferenceItem, 'code' | 'name' | 'level' | 'path'>;

const DEFAULT_LIMIT = 50;

@Injectable()
export class ReferenceService {
  private readonly lists: Readonly<Record<ReferenceList, CodeList>>;
  private readonly divisions: DivisionNames;
  private readonly countries: ReadonlyMap<string, ReferenceItem>;

  constructor(@InjectConfig() config: AppConfig) {
    const loaded = REFERENCE_LISTS.map((list) => [list, loadList(config.root, list)] as const);
    this.lists = Object.fromEntries(loaded) as Record<ReferenceList, CodeList>;
    this.divisions = new DivisionNames(this.lists.divisions.items);
    this.countries = countryNames(this.lists.countries);
  }

  answer(list: ReferenceList, { limit = DEFAULT_LIMIT, ...query }: ReferenceQueryDto): ReferenceAnswer {
    const { version, source } = this.lists[list];
    return { version, source, items: this.lists[list].find({ ...query, limit }) };
  }

  /** The item of a code, or null. */
  item(list: ReferenceList, code: string): ReferenceItem | null {
    return this.lists[list].get(code);
  }

  /**
   * The division that a text names: 深圳 → 440300, 上海 → 310000, 余杭 → 330110, 浙江省杭州市余杭区.
   * Null where nothing, or more than one of the same level, bears the name (朝阳区).
   */
  divisionByName(text: string): Place | null {
    return this.divisions.find(text);
  }

  /** The country or region that a text names: 德国 → DE, 中国台湾 and 台湾 → TW, 中国 → CN, `USA` → US; null for others. */
  countryByName(text: string): Place | null {
    return this.countries.get(normalise(text)) ?? null;
  }
}

function countryNames(list: CodeList): Map<string, ReferenceItem> {
  const byName = new Map<string, ReferenceItem>();
  list.rows.forEach((row, i) => {
    const item = list.items[i];
    for (const name of [row.code, row.name, row.nameEn ?? '', ...row.aliases])
      if (item && name) byName.set(normalise(name), item);
  });
  return byName;
}
