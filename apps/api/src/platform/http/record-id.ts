import { Param, type PipeTransform } from '@nestjs/common';
import { DomainError } from '@landfall/domain';
import { isUUID } from 'class-validator';

export class RecordIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw new DomainError('notFound');
    return value;
  }
}

/** The id in a route's path; what cannot be an id names no record. Throws `notFound`. */
export const RecordId = (name = 'id'): ParameterDecorator => Param(name, RecordIdPipe);
