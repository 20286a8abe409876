import { cleanText } from '../text/width';

const HAN = /[\u3400-\u9fff]/;

/**
 * A company name as it is stored and shown: half-width letters and digits, full-width brackets （） around Chinese,
 * no blanks beside Chinese characters, no mark at the end. Nothing else of the name changes.
 */
export function normalizeCompanyName(text: string): string {
  const clean = cleanText(text)
    .replace(/\n/g, ' ')
    .replace(/^["'“”‘’「『《]([^"'“”‘’「」『』《》]*)["'“”‘’」』》]$/, '$1')
    .replace(/[•‧・∙]/g, '·')
    .replace(/[[【〔﹙]/g, '(')
    .replace(/[\]】〕﹚]/g, ')')
    .replace(/\(\s*\)/g, '');
  if (!HAN.test(clean)) return latinName(clean);
  return clean
    .replace(/\s*([()])\s*/g, '$1')
    .replace(/(?<![A-Za-z0-9.,&]) +| +(?![A-Za-z0-9&])/g, '')
    .replace(/[。,;、.:]+$/, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
}

function latinName(clean: string): string {
  return clean
    .replace(/\s*\(\s*/g, ' (')
    .replace(/\s*\)\s*/g, ') ')
    .replace(/\s+,/g, ',')
    .replace(/,(?=\S)/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/[;:]+$/, '')
    .trim();
}
