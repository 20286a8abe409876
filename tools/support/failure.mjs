/**
 * A failure that a person can act on. Its message is the whole story, in one sentence: it is printed
 * as it stands, without a stack trace, and the command ends with exit code 1.
 */
export class Failure extends Error {}

/**
 * Runs a command's main function and turns what it throws into an exit code.
 * @param {() => Promise<number | void>} main answers the exit code, 0 when it says nothing
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? `\n✗ ${error.message}\n` : error);
    process.exitCode = 1;
  }
  // Whatever still holds the event loop (a timer, a half-open socket) must not keep a finished command alive.
  process.exit();
}

/** @param {unknown} error @returns {string} the system's or PostgreSQL's short code, '' when there is none */
export function codeOf(error) {
  return error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : '';
}

/** @param {unknown} error @returns {string} */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * What the system's codes mean to a person.
 * @type {Record<string, ((folder: string) => string) | undefined>}
 */
const folderProblems = {
  ENOSPC: (folder) => `The disk that holds ${folder} is full.`,
  EDQUOT: (folder) => `The disk quota for ${folder} is used up.`,
  EROFS: (folder) => `${folder} lies on a file system that cannot be written.`,
  EACCES: (folder) => `${folder} cannot be read and written by this user.`,
  EPERM: (folder) => `${folder} cannot be read and written by this user.`,
  ENOTDIR: (folder) => `${folder} cannot be used: a part of this path is a file, not a folder.`,
  ENOENT: (folder) => `${folder} cannot be made.`,
  EEXIST: (folder) => `${folder} cannot be used: it is a file, not a folder.`,
};

/**
 * Puts an error met while working in a folder into one sentence; a Failure stays as it is, and an error
 * that is not about files goes on as the programming error it is.
 * @param {unknown} error @param {string} folder
 * @returns {unknown} what to throw
 */
export function inFolder(error, folder) {
  const sentence = error instanceof Failure ? undefined : folderProblems[codeOf(error)];
  return sentence === undefined ? error : new Failure(sentence(folder));
}
