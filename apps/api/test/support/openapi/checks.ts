/** What class-validator checks of a request says in JSON Schema: limits, formats, patterns. */
import { getMetadataStorage } from 'class-validator';
import type { Schema } from './json-schema';

interface Check {
  propertyName: string;
  name?: string;
  constraints?: unknown[];
  each: boolean;
}

const FORMATS: Record<string, string> = { isUuid: 'uuid', isDay: 'date', isEmail: 'email' };

/** Answers the refinement of a property by the name of its DTO; classes are known by name in the document too. */
export function checksByName(classes: readonly (abstract new () => object)[]) {
  const byName = new Map(classes.map((dto) => [dto.name, checksOf(dto)]));
  return (dto: string, property: string, schema: Schema): Schema => {
    const checks = byName.get(dto)?.filter(({ propertyName }) => propertyName === property) ?? [];
    return checks.reduce((refined, check) => apply(refined, check), schema);
  };
}

/** Every class that declares a check. */
export function checkedClasses(): (abstract new () => object)[] {
  const storage = getMetadataStorage() as unknown as {
    validationMetadatas: Map<abstract new () => object, unknown>;
  };
  return [...storage.validationMetadatas.keys()];
}

function checksOf(dto: abstract new () => object): Check[] {
  return getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
}

function apply(schema: Schema, check: Check): Schema {
  if (check.each && schema.items) return { ...schema, items: one(schema.items, check) };
  return check.each ? schema : one(schema, check);
}

function one(schema: Schema, { name = '', constraints = [] }: Check): Schema {
  const [first, second] = constraints;
  switch (name) {
    case 'isInt':
    case 'isMinorAmount':
      return {
        ...schema,
        type: typeOf(schema, 'number', 'integer'),
        ...(name !== 'isInt' && { minimum: 0 }),
      };
    case 'isNotEmpty':
      return typeIs(schema, 'string') ? { minLength: 1, ...schema } : schema;
    case 'min':
      return { ...schema, minimum: Number(first) };
    case 'max':
      return { ...schema, maximum: Number(first) };
    case 'minLength':
      return { ...schema, minLength: Number(first) };
    case 'maxLength':
      return { ...schema, maxLength: Number(first) };
    case 'isLength':
      return {
        ...schema,
        minLength: Number(first),
        ...(second !== undefined && { maxLength: Number(second) }),
      };
    case 'arrayMaxSize':
      return { ...schema, maxItems: Number(first) };
    case 'isIn':
      return withChoices(schema, first);
    case 'matches':
      return first instanceof RegExp ? { ...schema, pattern: first.source } : schema;
    default:
      return FORMATS[name] ? { ...schema, format: FORMATS[name] } : schema;
  }
}

function withChoices(schema: Schema, choices: unknown): Schema {
  if (schema.enum || schema.$ref || schema.anyOf || !Array.isArray(choices)) return schema;
  return {
    ...schema,
    enum: [...(choices as (string | number)[]), ...(typeIs(schema, 'null') ? [null] : [])],
  };
}

function typeIs(schema: Schema, type: string): boolean {
  return [schema.type].flat().includes(type);
}

function typeOf(schema: Schema, from: string, to: string): string | string[] | undefined {
  const types = [schema.type].flat().map((type) => (type === from ? to : type));
  return Array.isArray(schema.type) ? types.filter((type) => type !== undefined) : types[0];
}
