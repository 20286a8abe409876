import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { WorkbookLimits } from './limits';
import { WorkbookRefusal } from './refusal';
import { XmlCheck } from './xml-check';

/** The parts that a workbook is read from; pictures and drawings may be what they like. */
const READ_PARTS = /^xl\/(workbook|sharedStrings|styles|worksheets\/[^/]+|comments[^/]*)\.xml$/i;

/**
 * Unpacks every part once, without keeping it, and refuses what is no .xlsx, is encrypted, damaged, or grows
 * beyond the limits. Sizes are counted while unpacking: what the archive says of itself is not believed.
 */
export async function checkArchive(file: Buffer, limits: WorkbookLimits): Promise<void> {
  const zip = await open(file);
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of entries(zip)) {
    if (names.size >= limits.parts) throw new WorkbookRefusal('importBomb');
    if (entry.generalPurposeBitFlag & 1) throw new WorkbookRefusal('importEncrypted');
    names.add(entry.fileName.toLowerCase());
    if (entry.fileName.endsWith('/')) continue;
    unpacked += await checkPart(zip, entry, limits, limits.unpackedBytes - unpacked);
  }
  if (names.has('xl/workbook.xml')) return;
  throw new WorkbookRefusal(names.has('xl/workbook.bin') ? 'importLegacyFormat' : 'importNotWorkbook');
}

function open(file: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(damaged(error));
      else resolve(zip);
    });
  });
}

async function* entries(zip: ZipFile): AsyncGenerator<Entry> {
  const queue: (Entry | Error | null)[] = [];
  let wake: () => void = () => undefined;
  const put = (item: Entry | Error | null): void => {
    queue.push(item);
    wake();
  };
  zip.on('entry', put);
  zip.on('end', () => put(null));
  zip.on('error', (error: Error) => put(error));
  for (;;) {
    const arrived = new Promise<void>((resolve) => (wake = resolve));
    zip.readEntry();
    if (queue.length === 0) await arrived;
    const item = queue.shift();
    if (!item) return;
    if (item instanceof Error) throw damaged(item);
    yield item;
  }
}

/** The unpacked size of one part. */
async function checkPart(zip: ZipFile, entry: Entry, limits: WorkbookLimits, left: number): Promise<number> {
  const most = Math.min(left, Math.max(limits.ratioFromBytes, entry.compressedSize * limits.ratio));
  const check = READ_PARTS.test(entry.fileName) ? new XmlCheck(entry.fileName) : null;
  const stream = await openPart(zip, entry);
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new WorkbookRefusal('importBomb');
      check?.write(chunk);
      if (check && check.rows > limits.physicalRows) {
        const sheet = entry.fileName.replace(/^.*\/|\.xml$/g, '');
        throw new WorkbookRefusal('importTooManyRows', { sheet, limit: limits.physicalRows });
      }
    }
    check?.end();
  } catch (error) {
    throw damaged(error, entry.fileName);
  }
  return size;
}

function openPart(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(damaged(error, entry.fileName));
      else resolve(stream);
    });
  });
}

function damaged(error: unknown, part = 'zip'): WorkbookRefusal {
  return error instanceof WorkbookRefusal ? error : new WorkbookRefusal('importDamaged', { what: part });
}
