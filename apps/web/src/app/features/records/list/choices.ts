import type { Filter } from '@landfall/web-ui';
import { injectText } from '../../../platform';

type ChoiceFilter = Extract<Filter, { kind: 'choice' }>;

/** Makes filter chips from the domain's codes. Call it where injection is possible; what it returns is reactive. */
export function injectChoices() {
  const text = injectText();
  return {
    /** One of the codes of a group of words. */
    of: (key: string, label: string, group: string, codes: readonly string[]): ChoiceFilter => ({
      kind: 'choice',
      key,
      label,
      options: codes.map((code) => ({ value: code, label: text(`words.${group}.${code}`) })),
    }),
    /** Yes or no, each in its own words. */
    yesNo: (key: string, label: string, yes: string, no: string): ChoiceFilter => ({
      kind: 'choice',
      key,
      label,
      options: [
        { value: 'true', label: yes },
        { value: 'false', label: no },
      ],
    }),
  };
}
