import { HttpClient, HttpHeaders, type HttpEvent } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeImport,
  ImportListItem,
  ImportRowView,
  ImportRowsQuery,
  ImportStatus,
  ImportView,
  Page,
} from '@landfall/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { API, pagedList, toParams, type PagedList } from '../../platform';

/** What the server answers when it has taken something on. */
export interface ImportAccepted {
  id: string;
  status: ImportStatus;
}

const IMPORTS = `${API}/imports`;

/** Every call about imports. */
@Injectable()
export class ImportsApi {
  private readonly http = inject(HttpClient);

  /** Sends the file; the events tell how much of it is on its way. */
  upload(file: File): Observable<HttpEvent<ImportAccepted>> {
    const body = new FormData();
    body.append('file', file, file.name);
    return this.http.post<ImportAccepted>(IMPORTS, body, { observe: 'events', reportUploadProgress: true });
  }

  read(id: string): Promise<ImportView> {
    return firstValueFrom(this.http.get<ImportView>(`${IMPORTS}/${id}`));
  }

  rows(id: string, query: ImportRowsQuery): Promise<Page<ImportRowView>> {
    const params = toParams({ ...query });
    return firstValueFrom(this.http.get<Page<ImportRowView>>(`${IMPORTS}/${id}/rows`, { params }));
  }

  /** Answers, mapping or corrected cells, based on the version that the person saw. */
  change(view: ImportView, change: ChangeImport): Promise<unknown> {
    const headers = new HttpHeaders({ 'If-Match': `"${view.version}"` });
    return firstValueFrom(this.http.patch(`${IMPORTS}/${view.id}`, change, { headers }));
  }

  /** The key is made from what is committed: however often it is sent, it happens once. */
  commit(view: ImportView): Promise<unknown> {
    return this.once(`${IMPORTS}/${view.id}/commit`, `import-commit-${view.id}-${view.version}`);
  }

  revert(view: ImportView): Promise<unknown> {
    return this.once(`${IMPORTS}/${view.id}/revert`, `import-revert-${view.id}-${view.version}`);
  }

  /** The same workbook with a note on each row that was refused or is odd. */
  problems(id: string): Promise<Blob> {
    return firstValueFrom(this.http.get(`${IMPORTS}/${id}/problems.xlsx`, { responseType: 'blob' }));
  }

  private once(url: string, key: string): Promise<unknown> {
    return firstValueFrom(this.http.post(url, {}, { headers: { 'Idempotency-Key': key } }));
  }
}

/** All imports, the latest first. Call it where injection is possible. */
export const importsList = (): PagedList<ImportListItem> =>
  pagedList(() => ({ path: '/imports', query: { limit: 50 } }));
