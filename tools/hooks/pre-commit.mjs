/** Before a commit, only what is fast: the staged files are formatted. All else is for `npm test`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { inRoot, root } from '../support/paths.mjs';

const names = execFileSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'], {
  cwd: root,
  encoding: 'utf8',
});
const staged = names.split('\0').filter(Boolean);
if (staged.length > 0) {
  const prettier = inRoot('node_modules', 'prettier', 'bin', 'prettier.cjs');
  const check = spawnSync(process.execPath, [prettier, '--check', '--ignore-unknown', ...staged], {
    cwd: root,
    stdio: 'inherit',
  });
  if (check.status !== 0) console.error('Run `npm run format`, then stage and commit again.');
  process.exitCode = check.status ?? 1;
}
