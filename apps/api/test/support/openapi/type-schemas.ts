/** Turns the TypeScript types of the contract into JSON Schema; named ones become components. */
import ts from 'typescript';
import type { Schema } from './json-schema';

/** Aliases that mean more than the text or number that they are. */
const FORMATS: Record<string, Schema> = {
  Day: { type: 'string', format: 'date' },
  Instant: { type: 'string', format: 'date-time' },
  Id: { type: 'string', format: 'uuid' },
  Fen: { type: 'integer', format: 'int64' },
};
const NAMED_IN = /libs\/(contracts|domain)\/src\/|\/features\/[^/]+\/dto\/|\/platform\/http\//;

export class TypeSchemas {
  readonly components = new Map<string, Schema>();

  constructor(
    private readonly checker: ts.TypeChecker,
    /** Adds what the type does not say: limits and patterns of a request's checks. */
    private readonly refine: (typeName: string, property: string, schema: Schema) => Schema,
  ) {}

  of(type: ts.Type): Schema {
    const name = this.nameOf(type);
    if (!name) return this.shape(type, '');
    if (!this.components.has(name)) {
      this.components.set(name, {});
      this.components.set(name, this.shape(type, name));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** Properties of a query, flat. */
  propertiesOf(type: ts.Type): { name: string; schema: Schema; required: boolean }[] {
    const { properties = {}, required = [] } = this.objectShape(type, this.nameOf(type) ?? '');
    return Object.entries(properties).map(([name, schema]) => ({
      ...{ name, schema, required: required.includes(name) },
    }));
  }

  /** Interfaces and aliases of the project; a page is named after what it holds. */
  private nameOf(type: ts.Type): string | null {
    const symbol = type.aliasSymbol ?? type.symbol;
    if (!symbol || symbol.name.startsWith('__')) return null;
    const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
    if (!NAMED_IN.test(file)) return null;
    const parameters = type.aliasSymbol
      ? (type.aliasTypeArguments ?? [])
      : this.checker.getTypeArguments(type as ts.TypeReference);
    const names = parameters.map((parameter) => this.nameOf(parameter));
    if (names.some((name) => name === null)) return null;
    return names.join('') + symbol.name;
  }

  private shape(type: ts.Type, name: string): Schema {
    if (type.isUnion()) return this.unionShape(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    const has = (flag: ts.TypeFlags): boolean => (type.flags & flag) !== 0;
    if (has(ts.TypeFlags.StringLike)) return { type: 'string' };
    if (has(ts.TypeFlags.NumberLike)) return { type: 'number' };
    if (has(ts.TypeFlags.BooleanLike)) return { type: 'boolean' };
    if (has(ts.TypeFlags.Null)) return { type: 'null' };
    if (has(ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (this.checker.isArrayLikeType(type)) {
      const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
      return { type: 'array', items: item ? this.of(item) : {} };
    }
    return this.objectShape(type, name);
  }

  private unionShape(type: ts.UnionType): Schema {
    const parts = type.types.filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0);
    const values = parts.filter((part) => (part.flags & ts.TypeFlags.Null) === 0);
    const nullable = values.length < parts.length;
    if (values.every((part) => part.isStringLiteral()))
      return orNull({ type: 'string', enum: values.map((part) => part.value).sort() }, nullable);
    if (values.every((part) => part.isNumberLiteral()))
      return orNull({ type: 'integer', enum: values.map((part) => part.value) }, nullable);
    if (values.every((part) => (part.flags & ts.TypeFlags.BooleanLike) !== 0))
      return orNull({ type: 'boolean' }, nullable);
    const [only] = values;
    if (values.length === 1 && only) return orNull(this.of(only), nullable);
    return orNull({ anyOf: values.map((part) => this.of(part)) }, nullable);
  }

  private objectShape(type: ts.Type, name: string): Schema {
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const symbol of this.checker.getPropertiesOfType(type)) {
      properties[symbol.name] = this.property(name, symbol);
      if ((symbol.flags & ts.SymbolFlags.Optional) === 0) required.push(symbol.name);
    }
    return {
      type: 'object',
      properties,
      ...(required.length > 0 && { required }),
      ...(index && { additionalProperties: this.of(index) }),
    };
  }

  private property(owner: string, symbol: ts.Symbol): Schema {
    const declaration = symbol.declarations?.[0];
    const type = declaration
      ? this.checker.getTypeOfSymbolAtLocation(symbol, declaration)
      : this.checker.getTypeOfSymbol(symbol);
    const schema = formatOf(declaration) ?? this.of(type);
    const refined = this.refine(owner, symbol.name, schema);
    const description = ts.displayPartsToString(symbol.getDocumentationComment(this.checker));
    return description ? { ...refined, description } : refined;
  }
}

/** `Day`, `Id | null` and the like are plain text to the checker; their names say more. */
function formatOf(declaration: ts.Declaration | undefined): Schema | null {
  const node =
    declaration && 'type' in declaration ? (declaration.type as ts.TypeNode | undefined) : undefined;
  const parts = node?.getText().split(/\s*\|\s*/) ?? [];
  const named = parts.filter((part) => part !== 'null' && part !== 'undefined');
  const schema = named.length === 1 ? FORMATS[named[0] ?? ''] : undefined;
  return schema ? orNull(schema, parts.includes('null')) : null;
}

function orNull(schema: Schema, nullable: boolean): Schema {
  if (!nullable) return schema;
  if (schema.$ref || schema.anyOf) return { anyOf: [...(schema.anyOf ?? [schema]), { type: 'null' }] };
  return {
    ...schema,
    ...(schema.type !== undefined && { type: [schema.type, 'null'].flat() }),
    ...(schema.enum && { enum: [...schema.enum, null] }),
  };
}
