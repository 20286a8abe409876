import { DomainError } from '@landfall/domain';
import type { FastifyRequest } from 'fastify';
import { tooLarge } from './imports.service';

export interface UploadedFile {
  fileName: string;
  content: Buffer;
}

/** The one file of a multipart request. Throws `unsupportedMedia`, `validation`, `importTooLarge`. */
export async function uploadedFile(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new DomainError('unsupportedMedia', { expected: 'multipart/form-data' });
  const part = await request.file();
  if (part?.fieldname !== 'file')
    throw new DomainError('validation', { count: 1 }, { errors: [{ path: 'file', code: 'required' }] });
  const content = await part.toBuffer();
  if (part.file.truncated) throw tooLarge();
  return { fileName: readableName(part.filename), content };
}

/** Only the name, whatever path a client sends along; the name is shown and never opened. */
function readableName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';

  return last.replace(/[\u0000-\u001f\u007f]/g, '').slice(0, 200) || 'workbook.xlsx';
}
