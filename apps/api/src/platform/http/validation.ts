import { ValidationPipe } from '@nestjs/common';
import type { FieldProblemCode } from '@landfall/contracts';
import { DomainError, type FieldFault } from '@landfall/domain';
import type { ValidationError } from 'class-validator';

/** class-validator's constraint names as our field codes. */
const CODES: Record<string, FieldProblemCode> = {
  isDefined: 'required',
  isNotEmpty: 'required',
  whitelistValidation: 'unknownProperty',
  isString: 'notText',
  isNumber: 'notNumber',
  isInt: 'notInteger',
  isBoolean: 'notBoolean',
  isArray: 'notArray',
  nestedValidation: 'notObject',
  isObject: 'notObject',
  isDay: 'notDay',
  isUuid: 'notId',
  isEmail: 'notEmail',
  isIn: 'notInList',
  min: 'outOfRange',
  max: 'outOfRange',
  maxLength: 'tooLong',
  minLength: 'tooShort',
  arrayMinSize: 'tooFew',
  arrayMaxSize: 'tooMany',
  isMinorAmount: 'notAmount',
  matches: 'invalid',
};
/** Where several checks of one field fail, the one that says most. */
const ORDER = ['whitelistValidation', 'isDefined', 'isString', 'isNotEmpty', 'isInt', 'isNumber', 'isArray'];

/** Every body and query is checked against its DTO; what it does not know is refused, never dropped. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => {
      const faults = errors.flatMap((error) => faultsOf(error, ''));
      return new DomainError('validation', { count: faults.length }, { errors: faults });
    },
  });
}

function faultsOf(error: ValidationError, prefix: string): FieldFault[] {
  const path = prefix ? `${prefix}.${error.property}` : error.property;
  const children = (error.children ?? []).flatMap((child) => faultsOf(child, path));
  const names = Object.keys(error.constraints ?? {});
  if (names.length === 0) return children;
  const first = ORDER.find((name) => names.includes(name)) ?? names[0] ?? '';
  const limit = limitIn(error.constraints?.[first] ?? '');
  const params = { property: error.property, min: limit, max: limit };
  const missing = (error.value ?? null) === null && first !== 'whitelistValidation';
  return [{ path, code: missing ? 'required' : (CODES[first] ?? 'invalid'), params }, ...children];
}

/** class-validator keeps a limit only in its message. */
function limitIn(message: string): string {
  return /(\d+)\s*(characters|elements)?/.exec(message.replace(/^\S+/, ''))?.[1] ?? '';
}
