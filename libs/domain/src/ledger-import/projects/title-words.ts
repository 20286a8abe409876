import { compactText } from '../../text';
import type { CapitalType } from '@landfall/contracts';
import type { StageCode } from '../words/projects';

const STAGES: readonly [RegExp, StageCode][] = [
  [/终止|退出|解约/, 'terminated'],
  [/流转|转出/, 'transferred'],
  [/拟签约|待签约|意向签约/, 'pending_signing'],
  [/在谈|洽谈|储备|跟踪|意向|推进中|谋划/, 'negotiating'],
  [/线索/, 'lead'],
  [/达产/, 'full_capacity'],
  [/投产/, 'producing'],
  [/竣工/, 'completed'],
  [/开工|在建/, 'started'],
  [/供地|拿地/, 'site_secured'],
  [/注册|落户|落地/, 'registered'],
  [/签约/, 'signed'],
];

/** Where the projects of a table stand by its title or section; null where it names none or several (签约及在谈). */
export function stageOfTitle(title: string): StageCode | null {
  const words = compactText(title);
  const first = STAGES.find(([mark]) => mark.test(words));
  if (!first) return null;
  const signed = /(?<![拟待未])签约/.test(words);
  const talks = /在谈|洽谈|储备|意向|线索|跟踪/.test(words);
  return signed && talks ? null : first[1];
}

/** 一、外资项目 says what the rows below it are. */
export function capitalTypeOfSection(section: string): CapitalType | null {
  if (/外资|外商/.test(section) && !section.includes('内资')) return 'foreign';
  return section.includes('内资') && !section.includes('外资') ? 'domestic' : null;
}
