import type { ImportQuestion } from '@landfall/contracts';

/** Questions that one answer settles: the same words at several places. */
export interface QuestionItem {
  /** Stable while the questions around it change. */
  key: string;
  questions: readonly ImportQuestion[];
  /** The first of them speaks for all. */
  first: ImportQuestion;
  /** What was answered everywhere; null while one is open or they differ. */
  answer: string | null;
}
/** What is asked for the same reason. */
export interface QuestionGroup {
  code: string;
  items: readonly QuestionItem[];
  open: number;
}

export const isOpen = (question: ImportQuestion): boolean => question.answer === null;
export const countOpen = (questions: readonly ImportQuestion[]): number => questions.filter(isOpen).length;

/**
 * Two questions are one where the same words stand in the cells and the same answers are offered. Where the cell is
 * empty every row has an answer of its own.
 */
function itemKey(question: ImportQuestion): string {
  if (question.value === null || question.value.trim() === '') return question.id;
  const options = question.options.map((option) => option.value);
  return JSON.stringify([question.code, question.value.trim(), question.freeText, options]);
}

/** Questions by their reason, in the order in which the sheets raise them. */
export function groupQuestions(questions: readonly ImportQuestion[]): QuestionGroup[] {
  const byCode = new Map<string, Map<string, [ImportQuestion, ...ImportQuestion[]]>>();
  for (const question of questions) {
    const items = byCode.get(question.code) ?? new Map<string, [ImportQuestion, ...ImportQuestion[]]>();
    const key = itemKey(question);
    const same = items.get(key);
    items.set(key, same ? [...same, question] : [question]);
    byCode.set(question.code, items);
  }
  return [...byCode].map(([code, items]) => ({
    code,
    items: [...items].map(([key, same]) => item(key, same)),
    open: countOpen([...items.values()].flat()),
  }));
}

function item(key: string, [first, ...others]: [ImportQuestion, ...ImportQuestion[]]): QuestionItem {
  const questions = [first, ...others];
  const agreed = questions.every((question) => question.answer === first.answer);
  return { key, questions, first, answer: agreed ? first.answer : null };
}

/** What is sent for an item: the same answer for each of its questions. */
export function answersFor(item: QuestionItem, answer: string): Record<string, string> {
  return Object.fromEntries(item.questions.map((question) => [question.id, answer]));
}
