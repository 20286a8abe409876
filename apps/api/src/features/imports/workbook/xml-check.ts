import { StringDecoder } from 'node:string_decoder';
import { WorkbookRefusal } from './refusal';

/** A single tag or comment longer than this is no workbook. */
const LONGEST_TAG = 1024 * 1024;

/**
 * Checks that a part is well-formed XML without a document type, piece by piece and without keeping it.
 * The reader behind it takes what it can from broken XML; half a ledger must not pass for a whole one.
 */
export class XmlCheck {
  /** `<row>` elements met so far. */
  rows = 0;
  private readonly decoder = new StringDecoder('utf8');
  private readonly open: string[] = [];
  private rest = '';
  private sawRoot = false;

  constructor(private readonly part: string) {}

  write(chunk: Buffer): void {
    this.rest += this.decoder.write(chunk);
    let at = 0;
    for (;;) {
      const start = this.rest.indexOf('<', at);
      if (start < 0) {
        at = this.rest.length;
        break;
      }
      const end = endOfTag(this.rest, start);
      if (end < 0) {
        at = start;
        break;
      }
      this.tag(this.rest.slice(start + 1, end));
      at = end + 1;
    }
    this.rest = this.rest.slice(at);
    if (this.rest.length > LONGEST_TAG) this.damaged();
  }

  end(): void {
    this.rest += this.decoder.end();
    if (this.rest.includes('<') || this.open.length > 0 || !this.sawRoot) this.damaged();
  }

  private tag(body: string): void {
    const first = body[0];
    if (first === '?') return;
    if (first === '!') {
      if (body.startsWith('!--') || body.startsWith('![CDATA[')) return;
      this.damaged();
    }
    const name = /^\/?([^\s/>]+)/.exec(body)?.[1];
    if (name === undefined) this.damaged();
    if (first === '/') {
      if (this.open.pop() !== name) this.damaged();
      return;
    }
    if (this.sawRoot && this.open.length === 0) this.damaged();
    this.sawRoot = true;
    if (name === 'row' || name.endsWith(':row')) this.rows += 1;
    if (!body.endsWith('/')) this.open.push(name);
  }

  private damaged(): never {
    throw new WorkbookRefusal('importDamaged', { what: this.part });
  }
}

/** Where the tag that begins at `start` ends (its last character), or -1 while it is incomplete. */
function endOfTag(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return closing(text, '-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) return closing(text, ']]>', start + 9);
  if (text.startsWith('<?', start)) return closing(text, '?>', start + 2);
  if (start + 9 > text.length && text[start + 1] === '!') return -1;
  let end = text.indexOf('>', start);
  const quote = text.slice(start, end < 0 ? undefined : end).search(/["']/);
  if (end < 0 || quote < 0) return end;
  end = start + 1;
  for (let inside = ''; end < text.length; end += 1) {
    const char = text[end];
    if (inside) inside = char === inside ? '' : inside;
    else if (char === '"' || char === "'") inside = char;
    else if (char === '>') return end;
  }
  return -1;
}

function closing(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length - 1;
}
