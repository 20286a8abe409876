import { inFolder } from '../support/failure.mjs';
import { waitForLock } from '../support/lock.mjs';
import { inRoot, root } from '../support/paths.mjs';

/**
 * Installs or builds while no other command of this checkout does.
 * @param {() => Promise<void>} work
 */
export async function whileNoOtherSetsUp(work) {
  const lock = await takeLock();
  await work().finally(lock.release);
}

async function takeLock() {
  try {
    return await waitForLock(inRoot('tmp', 'setup.lock'), () =>
      console.log('Waiting for another command that installs or builds …'),
    );
  } catch (error) {
    throw inFolder(error, root);
  }
}
