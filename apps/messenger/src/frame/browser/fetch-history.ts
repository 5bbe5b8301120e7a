import { PAGE_SIZE } from '../history/history.ts';
import { fields, list, number } from '../wire/reading.ts';

type Page = { readonly entities: readonly unknown[]; readonly more: boolean };

/** One page of the session's history, newest first; `undefined` when it can't be had. */
export async function fetchHistory(page: number, jwt: string, signal: AbortSignal): Promise<Page | undefined> {
  try {
    const response = await fetch(`/api/v2/webmessaging/messages?pageSize=${PAGE_SIZE}&pageNumber=${page}`, {
      headers: { Authorization: `Bearer ${jwt}` },
      credentials: 'omit',
      cache: 'no-store',
      signal,
    });
    if (!response.ok) return undefined;
    const body = fields(await response.json());
    const entities = list(body?.entities);
    return { entities, more: entities.length > 0 && page < (number(body?.pageCount) ?? 0) };
  } catch {
    return undefined;
  }
}
