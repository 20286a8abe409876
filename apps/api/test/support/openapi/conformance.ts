/** Whether an answer is what the document promises: kinds of values, all that is required, nothing undeclared. */
import type { Schema } from './json-schema';

export type Components = Record<string, Schema>;

/** What differs, each with its place; empty where the value fits. */
export function differences(value: unknown, schema: Schema, components: Components, place = '$'): string[] {
  if (schema.$ref) {
    const named = components[schema.$ref.split('/').at(-1) ?? ''];
    return named ? differences(value, named, components, place) : [`${place}: unknown ${schema.$ref}`];
  }
  if (schema.anyOf) {
    const each = schema.anyOf.map((one) => differences(value, one, components, place));
    return each.some((found) => found.length === 0)
      ? []
      : (each.sort((a, b) => a.length - b.length)[0] ?? []);
  }
  if (schema.enum && !schema.enum.includes(value as string)) return [`${place}: ${show(value)} is no choice`];
  if (schema.const !== undefined && schema.const !== value)
    return [`${place}: ${show(value)} is not ${schema.const}`];
  const types = [schema.type].flat().filter((type) => type !== undefined);
  if (types.length > 0 && !types.some((type) => isOf(type, value)))
    return [`${place}: ${show(value)} is not ${types.join(' or ')}`];
  return [...formatDifference(value, schema, place), ...partDifferences(value, schema, components, place)];
}

function partDifferences(value: unknown, schema: Schema, components: Components, place: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, i) => differences(item, schema.items ?? {}, components, `${place}[${i}]`));
  if (typeof value !== 'object' || value === null || !schema.properties) return [];
  const { properties, required = [], additionalProperties } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${place}.${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, part]) => {
    const known =
      properties[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : null);
    return known
      ? differences(part, known, components, `${place}.${name}`)
      : [`${place}.${name} is not declared`];
  });
  return [...missing, ...wrong];
}

const FORMATS: Record<string, RegExp> = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

function formatDifference(value: unknown, { format }: Schema, place: string): string[] {
  const shape = FORMATS[format ?? ''];
  return shape && typeof value === 'string' && !shape.test(value)
    ? [`${place}: ${show(value)} is no ${format}`]
    : [];
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isSafeInteger(value);
    default:
      return typeof value === type;
  }
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
