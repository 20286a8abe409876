import type { Type } from '@nestjs/common';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { Optional } from './dto';

/**
 * The DTO of a change, from that of a creation: everything may be left out, and what is given must hold.
 * Null empties a field that may be empty and is refused for the others.
 */
export function PatchOf<T extends object>(base: Type<T>): Type<Partial<T>> {
  class Patch extends (base as Type<object>) {}
  const rules = getMetadataStorage().getTargetValidationMetadatas(base, '', false, false);
  const conditional = new Set(
    rules
      .filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION)
      .map((rule) => rule.propertyName),
  );
  for (const property of new Set(rules.map((rule) => rule.propertyName)))
    if (!conditional.has(property)) Optional()(Patch.prototype, property);
  return Patch;
}
