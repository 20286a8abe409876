import { applyDecorators } from '@nestjs/common';
import { isValidDay } from '@landfall/domain';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { ListQuery } from '@landfall/contracts';

/** A calendar day that exists. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value) => typeof value === 'string' && isValidDay(value),
      defaultMessage: () => 'day',
    },
  });
}

/** An amount in minor units: a safe integer, not negative. */
export function IsMinorAmount(): PropertyDecorator {
  return ValidateBy({
    name: 'isMinorAmount',
    validator: {
      validate: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
      defaultMessage: () => 'amount',
    },
  });
}

export function IsRecordId(): PropertyDecorator {
  return IsUUID();
}

/** May be left out; where it is given it must hold, and null empties it. */
export function OptionalOrNull(): PropertyDecorator {
  return IsOptional();
}

/** May be left out, but null is not a value. */
export function Optional(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** Text with something in it, outer spaces taken off. */
export function Text(max: number): PropertyDecorator {
  return applyDecorators(trimmed(), IsString(), IsNotEmpty(), MaxLength(max));
}

/** Text that may be empty: then it is null. */
export function NullableText(max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value)),
    IsOptional(),
    IsString(),
    MaxLength(max),
  );
}

/** A list of texts with something in each, outer spaces taken off. */
export function TextList(max: number, count: number): PropertyDecorator {
  return applyDecorators(
    trimmed(),
    IsArray(),
    ArrayMaxSize(count),
    IsString({ each: true }),
    IsNotEmpty({ each: true }),
    MaxLength(max, { each: true }),
  );
}

/** A list of parts, each checked as `part` says. */
export function PartList<T extends object>(part: () => new () => T, count: number): PropertyDecorator {
  return applyDecorators(IsArray(), ArrayMaxSize(count), ValidateNested({ each: true }), Type(part));
}

function trimmed(): PropertyDecorator {
  const trim = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);
  return Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trim) : trim(value)));
}

/** `true` and `false` of a query string. */
export function QueryBoolean(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );
}

/** What every list takes. */
export class ListQueryDto implements ListQuery {
  @Optional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @Optional()
  @IsString()
  @MaxLength(100)
  sort?: string;

  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @Optional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}
