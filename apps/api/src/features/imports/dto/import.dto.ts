import {
  ROW_DECISIONS,
  type ChangeImport,
  type ImportRowsQuery,
  type RowDecision,
} from '@landfall/contracts';
import {
  IsIn,
  IsObject,
  IsString,
  MaxLength,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { ListQueryDto, Optional } from '../../../platform/http';

const LONGEST_TEXT = 2000;
const MOST_ENTRIES = 5000;

/** An object of texts (or nulls), or of such objects by sheet. */
@ValidatorConstraint({ name: 'isObject' })
class TextsByKey implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return isTexts(value) || (isObject(value) && Object.values(value).every(isTexts));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  if (!isObject(value)) return false;
  const entries = Object.values(value);
  const isText = (entry: unknown): boolean =>
    entry === null || (typeof entry === 'string' && entry.length <= LONGEST_TEXT);
  return entries.length <= MOST_ENTRIES && entries.every(isText);
}

export class ChangeImportDto implements ChangeImport {
  @Optional()
  @IsObject()
  @Validate(TextsByKey)
  answers?: Record<string, string>;

  @Optional()
  @IsObject()
  @Validate(TextsByKey)
  mapping?: Record<string, Record<string, string | null>>;

  @Optional()
  @IsObject()
  @Validate(TextsByKey)
  cells?: Record<string, Record<string, string>>;
}

export class ImportRowsQueryDto extends ListQueryDto implements ImportRowsQuery {
  @Optional()
  @IsString()
  @MaxLength(100)
  sheet?: string;

  @Optional()
  @IsIn(ROW_DECISIONS)
  decision?: RowDecision;
}
