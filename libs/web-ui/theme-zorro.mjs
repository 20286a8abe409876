/**
 * Makes the styles of the NG-ZORRO components that web-ui wraps from the package's own CSS, with every colour replaced
 * by a token, so that light and dark come from tokens.css alone. Run it after an update of ng-zorro-antd:
 * `node libs/web-ui/theme-zorro.mjs`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const zorro = dirname(createRequire(import.meta.url).resolve('ng-zorro-antd/package.json'));

/** What is made of which parts of the package. */
const SHEETS = {
  'src/fields/zorro-picker.css': ['date-picker'],
  'src/fields/zorro-select.css': ['select', 'empty'],
};
/** Variants that no wrapper uses: other sizes of tags, right-to-left, preset colours, links as buttons. */
const UNUSED =
  /-rtl|ant-tag|ant-input-group|ant-input-search|ant-input-textarea|ant-btn-(dangerous|link|text|dashed|circle|round|loading|background-ghost|group|icon-only|lg)|ant-btn-group|ant-picker-calendar|ant-btn-two-chinese|-week-panel|-decade-|textarea/;

const TOKENS = new Map(
  Object.entries({
    '#1890ff': 'var(--brand)',
    '#40a9ff': 'var(--brand)',
    '#096dd9': 'var(--brand-2)',
    '#7ec1ff': 'var(--brand)',
    '#91d5ff': 'var(--brand)',
    '#e6f7ff': 'var(--brand-weak)',
    '#cbe6ff': 'var(--brand-weak)',
    'rgba(24,144,255,0.2)': 'color-mix(in srgb, var(--focus) 40%, transparent)',
    'rgba(230,247,255,0.2)': 'var(--brand-weak)',
    '#fff': 'var(--surface)',
    'rgba(255,255,255,0)': 'transparent',
    'rgba(255,255,255,0.5)': 'var(--surface)',
    '#d9d9d9': 'var(--line-control)',
    '#f0f0f0': 'var(--line)',
    '#f5f5f5': 'var(--sunken)',
    '#fafafa': 'var(--sunken)',
    '#f5f5f7': 'var(--sunken)',
    '#dce0e6': 'var(--line)',
    '#aeb8c2': 'var(--line-strong)',
    '#bfbfbf': 'var(--ink-3)',
    'rgba(0,0,0,0.85)': 'var(--ink)',
    'rgba(0,0,0,0.75)': 'var(--ink-2)',
    'rgba(0,0,0,0.45)': 'var(--ink-3)',
    'rgba(0,0,0,0.25)': 'var(--ink-3)',
    'rgba(0,0,0,0.06)': 'var(--line)',
    'rgba(0,0,0,0.05)': 'var(--line)',
    'rgba(0,0,0,0.04)': 'var(--line)',
    '#000': 'var(--ink)',
    '#ff4d4f': 'var(--bad)',
    '#ff7875': 'var(--bad)',
    'rgba(255,77,79,0.2)': 'var(--bad-weak)',
    '#faad14': 'var(--warn)',
    '#ffc53d': 'var(--warn)',
    'rgba(250,173,20,0.2)': 'var(--warn-weak)',
    '#52c41a': 'var(--ok)',
  }),
);

/** Splits a flat sheet into `{ head, body }`; blocks within blocks (media, keyframes) stay whole. */
function* blocks(css) {
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] === '}' && --depth === 0) {
      yield { head: css.slice(start, open).trim(), body: css.slice(open + 1, at).trim() };
      start = at + 1;
    }
  }
}

function themed(body, head) {
  const shadows = body.replace(
    /box-shadow:[^;]*rgba\(0,\s*0,\s*0,\s*0\.(12|08|16)\)[^;]*/g,
    'box-shadow: var(--shadow)',
  );
  const onBrand = /primary|-selected|-range-start|-range-end|today-btn/.test(head)
    ? shadows.replace(/(^|;\s*)color:\s*#fff\b/g, '$1color: var(--on-brand)')
    : shadows;
  return onBrand
    .replace(/rgba?\([^)]*\)|#[0-9a-fA-F]{3,8}\b/g, (colour) => {
      const plain = colour.toLowerCase().replaceAll(' ', '');
      const token = TOKENS.get(plain);
      if (!token) throw new Error(`No token stands for ${colour} in ${head}`);
      return token;
    })
    .replace(/\b14px\b/g, 'var(--fs-13)');
}

for (const [file, parts] of Object.entries(SHEETS)) {
  const seen = new Set();
  const rules = [];
  for (const part of parts) {
    const css = readFileSync(join(zorro, part, 'style/index.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const { head, body } of blocks(css)) {
      const selectors = head.startsWith('@')
        ? [head]
        : head
            .split(',')
            .map((s) => s.trim())
            .filter((s) => !UNUSED.test(s));
      if (selectors.length === 0 || UNUSED.test(head.startsWith('@') ? body : '')) continue;
      const rule = `${selectors.join(',\n')} {\n${themed(body, head)}\n}`;
      if (!seen.has(rule)) rules.push(rule);
      seen.add(rule);
    }
  }
  writeFileSync(
    join(here, file),
    `/* Made by theme-zorro.mjs from ng-zorro-antd (MIT): its structure, our tokens. Do not edit. */\n${rules.join('\n')}\n`,
  );
}
