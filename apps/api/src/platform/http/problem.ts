import {
  FIELD_PROBLEM_TEXTS_EN,
  FIELD_PROBLEM_TEXTS_ZH,
  PROBLEMS,
  PROBLEM_TEXTS_EN,
  PROBLEM_TEXTS_ZH,
  type Problem,
} from '@landfall/contracts';
import type { DomainError, ProblemParams } from '@landfall/domain';
import type { Language } from '../context';

/** A problem in the reader's language. `requestId` lets an administrator find the log line. */
export function toProblem(error: DomainError, language: Language, requestId: string): Problem {
  const texts = (language === 'en' ? PROBLEM_TEXTS_EN : PROBLEM_TEXTS_ZH)[error.code];
  const fieldTexts = language === 'en' ? FIELD_PROBLEM_TEXTS_EN : FIELD_PROBLEM_TEXTS_ZH;
  const { errors, current, blockers } = error.extra;
  return {
    type: `urn:landfall:problem:${error.code}`,
    title: texts.title,
    status: PROBLEMS[error.code],
    detail: fill(texts.detail, { requestId, ...error.params }),
    code: error.code,
    ...(errors && {
      errors: errors.map(({ path, code, params }) => ({
        path,
        code,
        message: fill(fieldTexts[code], params ?? {}),
      })),
    }),
    requestId,
    ...(current !== undefined && { current }),
    ...(blockers && { blockers }),
  };
}

function fill(text: string, params: ProblemParams): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
