import { WorkbookRefusal } from './refusal';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** BIFF 2 to 4: Excel before version 5 had no container around the stream. */
const BARE_BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** Lets a zip pass; says of everything else what it is and throws. */
export function refuseForeignFiles(file: Uint8Array): void {
  if (startsWith(file, ZIP)) return;
  if (startsWith(file, COMPOUND)) refuseCompound(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  if (BARE_BIFF.some((magic) => startsWith(file, magic))) throw new WorkbookRefusal('importLegacyFormat');
  throw new WorkbookRefusal('importNotWorkbook');
}

/** A compound file holds an encrypted .xlsx, an old .xls or .et, or something that is no workbook at all. */
function refuseCompound(file: Buffer): never {
  if (hasStream(file, 'EncryptedPackage')) throw new WorkbookRefusal('importEncrypted');
  if (hasStream(file, 'WordDocument') || hasStream(file, 'PowerPoint Document')) {
    throw new WorkbookRefusal('importNotWorkbook');
  }
  throw new WorkbookRefusal('importLegacyFormat');
}

/** Stream names of a compound file stand in its directory in UTF-16. */
function hasStream(file: Buffer, name: string): boolean {
  return file.includes(Buffer.from(name, 'utf16le'));
}

function startsWith(file: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => file[at] === byte);
}
