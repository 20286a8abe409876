import type { ImportView } from '@landfall/contracts';
import type { ApiClient } from '@landfall/testing';

const PAUSE_MS = 25;
const PATIENCE_MS = 30_000;

/** Uploads a workbook and waits until it was read. */
export async function uploadLedger(
  client: ApiClient,
  content: Buffer,
  fileName = 'ledger-2024.xlsx',
): Promise<ImportView> {
  const answer = await client.post('/imports').attach('file', content, fileName);
  if (answer.status !== 202) throw new Error(`upload: ${answer.status} ${JSON.stringify(answer.body)}`);
  return settled(client, (answer.body as ImportView).id);
}

/** Commits an import and waits for its end. */
export async function commitImport(client: ApiClient, id: string): Promise<ImportView> {
  await client.create(`/imports/${id}/commit`, undefined, 202);
  return settled(client, id);
}

/** Asks as a page does, until the background has done its step. */
export async function settled(client: ApiClient, id: string): Promise<ImportView> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const view = await client.read<ImportView>(`/imports/${id}`);
    if (view.status !== 'reading' && view.status !== 'committing') return view;
    if (Date.now() > end) throw new Error(`import ${id} is still ${view.status}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
