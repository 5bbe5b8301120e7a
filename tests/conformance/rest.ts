import type { Guest } from './guest.ts';
import type { Host } from './host.ts';
import { errorBody, findNull, type HistoryPage, historyPage } from './wire/rest.ts';

export type Rest = {
  /** `path` of the host, or a whole address. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A page of the guest's history. */
  history(guest: Guest, query?: string): Promise<HistoryPage>;
  /** Fails unless REST refuses so. */
  refusal(answer: Response, status: number): Promise<void>;
};

export function restOf({ httpUrl }: Pick<Host, 'httpUrl'>): Rest {
  return {
    fetch: (path, init) => fetch(path.startsWith('/') ? httpUrl + path : path, init),
    async history(guest, query = '') {
      const { jwt } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
      const headers = { authorization: `bearer ${jwt}` };
      const answer = await fetch(`${httpUrl}/api/v2/webmessaging/messages${query}`, { headers });
      if (answer.status !== 200) throw new Error(`the history is answered with ${answer.status}`);
      return historyPage.parse(await answer.json());
    },
    async refusal(answer, status) {
      const body: unknown = await answer.json();
      if (answer.status !== status)
        throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(body)}`);
      if (errorBody.parse(body).status !== status) throw new Error('the error body names another status');
      const nowhere = findNull(body);
      if (nowhere !== undefined) throw new Error(`a null at ${nowhere}`);
    },
  };
}
