import type { VisitDirection, VisitMode } from '@landfall/contracts';
import { DIRECTION_OPTIONS, directionOf, MODE_OPTIONS, modeOf } from '../words/meetings';
import type { VisitReader } from './read-visits';

interface Meeting {
  direction: VisitDirection | null;
  mode: VisitMode | null;
}

/**
 * Who came to whom, and how: from 类型 and 方式, each of which may hold either (线上拜访, 上门); without such columns
 * from the headings and the title. Null while it is asked.
 */
export function directionAndMode(reader: VisitReader): Meeting {
  const typeText = reader.text('direction');
  const wayText = reader.text('mode');
  const direction =
    (typeText && directionOf(typeText)) || (typeText === null && wayText ? directionOf(wayText) : null);
  const mode = (wayText && modeOf(wayText)) || (typeText && modeAside(typeText)) || null;
  if (direction)
    reader.show(reader.has('direction') ? 'direction' : 'mode', {
      list: 'direction',
      code: direction,
      text: typeText ?? wayText ?? '',
    });
  if (mode && wayText !== null) reader.show('mode', { list: 'mode', code: mode, text: wayText });
  return {
    direction: direction || withoutWord(reader, typeText, mode),
    mode: mode || modeWithout(reader, wayText),
  };
}

/** 拜访 under 类型 says nothing about how they met. */
function modeAside(text: string): VisitMode | null {
  const mode = modeOf(text);
  return mode === 'onsite' ? null : mode;
}

function withoutWord(
  reader: VisitReader,
  typeText: string | null,
  mode: VisitMode | null,
): VisitDirection | null {
  if (typeText !== null && !mode && modeOf(typeText) === null) {
    return reader.word('direction', 'direction', {
      of: directionOf,
      options: DIRECTION_OPTIONS,
      question: 'directionUnknown',
    });
  }
  return byHeadings(reader) ?? byTitle(reader);
}

/** 来访时间, 来访单位 and 走访企业 say which way it went. */
function byHeadings(reader: VisitReader): VisitDirection | null {
  const headings = [reader.column('date')?.heading, reader.column('companies')?.heading].map(
    (one) => one ?? '',
  );
  const said = new Set(
    headings.flatMap((heading) => directionsIn(heading.replace(/对接|洽谈|会见|考察/g, ''))),
  );
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

function byTitle(reader: VisitReader): VisitDirection | null {
  const title = reader.body.section ?? reader.table.title ?? '';
  const said = new Set([
    ...directionsIn(title),
    ...(reader.body.section ? [] : directionsIn(reader.table.name)),
  ]);
  if (said.size === 1) return [...said][0] ?? null;
  if (reader.filled('tripNo').text !== '') return 'outbound';
  const answer = reader.notes.ask<VisitDirection>({
    code: 'directionUnclear',
    place: { sheet: reader.table.name, value: title },
    params: { title: title || reader.table.name },
    options: DIRECTION_OPTIONS,
    about: reader.body.section ?? '',
    read: (given) => (given === 'outbound' || given === 'inbound' || given === 'aftercare' ? given : null),
  });
  if (answer.kind === 'open') reader.blocked = true;
  return answer.kind === 'answer' ? answer.value : null;
}

function directionsIn(text: string): VisitDirection[] {
  const words =
    text.match(/来访|来园|接待|到访|走访|助企|拜访|上门|登门|外出|赴外|出访|对接|洽谈|会见/g) ?? [];
  return words.flatMap((word) => directionOf(word) ?? []);
}

function modeWithout(reader: VisitReader, wayText: string | null): VisitMode | null {
  if (wayText === null || directionOf(wayText) !== null) return 'onsite';
  return reader.word('mode', 'mode', { of: modeOf, options: MODE_OPTIONS, question: 'directionUnknown' });
}
