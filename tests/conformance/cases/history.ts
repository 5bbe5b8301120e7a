import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import type { Guest } from '../guest.ts';
import { text, unique } from '../requests.ts';
import type { Table } from '../table.ts';
import type { HistoryPage } from '../wire/rest.ts';

const PATH = '/api/v2/webmessaging/messages';

async function talk(table: Table, count: number): Promise<{ guest: Guest; rows: readonly string[] }> {
  const guest = await table.arrive();
  const rows = Array.from({ length: count }, (_, index) => unique(`Row ${index}`));
  for (const words of rows) await guest.ask(text(words), 'StructuredMessage');
  return { guest, rows };
}

async function keyOf(guest: Guest): Promise<string> {
  return (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body.jwt;
}

function fromGuest({ entities }: HistoryPage): string[] {
  return entities.flatMap((message) =>
    message.direction === 'Inbound' && 'text' in message ? [message.text ?? ''] : [],
  );
}

/** The history over REST (guest API, section 6.1). */
export const HISTORY_CASES: readonly Case[] = [
  {
    section: '6.1',
    name: 'the history of a new session is empty, with its four numbers',
    async run(table) {
      const page = await table.history(await table.arrive());
      same(page, { entities: [], pageSize: 25, pageNumber: 1, total: 0, pageCount: page.pageCount }, 'the page');
    },
  },
  {
    section: '6.1',
    name: 'the history brings the newest first',
    async run(table) {
      const { guest, rows } = await talk(table, 3);
      const page = await table.history(guest);
      same(fromGuest(page), [...rows].reverse(), 'the messages');
      const times = page.entities.map(({ channel }) => channel.time);
      same(times, [...new Set(times)].sort().reverse(), 'the times');
    },
  },
  {
    section: '6.1',
    name: 'the history says the same of a message as its event did',
    async run(table) {
      const guest = await table.arrive();
      const { body } = await guest.ask(
        text(unique('Hello'), { metadata: { id: crypto.randomUUID() } }),
        'StructuredMessage',
      );
      const { entities } = await table.history(guest);
      same(
        entities.find(({ id }) => id === body.id),
        body,
        'the entity',
      );
    },
  },
  {
    section: '6.1',
    name: 'pages follow on each other across pageSize and pageNumber, newest first',
    async run(table) {
      const { guest } = await talk(table, 4);
      const whole = await table.history(guest, '?pageSize=100&pageNumber=1');
      const pages = [];
      for (const number of [1, 2, 3]) pages.push(await table.history(guest, `?pageSize=2&pageNumber=${number}`));
      same(
        pages.flatMap(({ entities }) => entities),
        whole.entities.slice(0, 6),
        'the pages together',
      );
      for (const page of pages)
        holds(page, { pageSize: 2, total: whole.total, pageCount: Math.ceil(whole.total / 2) }, 'a page');
    },
  },
  {
    section: '6.1',
    name: 'a page beyond the last is empty',
    async run(table) {
      const { guest } = await talk(table, 1);
      same((await table.history(guest, '?pageSize=100&pageNumber=9')).entities, [], 'entities');
    },
  },
  ...['bearer', 'Bearer', 'BEARER'].map((word): Case => {
    return {
      section: '6.1',
      name: `the key is taken after the word ${word}`,
      async run(table) {
        const jwt = await keyOf(await table.arrive());
        const answer = await table.fetch(PATH, { headers: { authorization: `${word} ${jwt}` } });
        same(answer.status, 200, 'the status');
        ensure(/^application\/json\b/.test(answer.headers.get('content-type') ?? ''), 'it is not application/json');
      },
    };
  }),
  {
    section: '6.1',
    name: 'without a key the history is refused with 401 and an ErrorBody',
    run: async (table) => table.refusal(await table.fetch(PATH), 401),
  },
  {
    section: '6.1',
    name: 'with a key of one’s own making the history is refused with 401',
    async run(table) {
      const jwt = await keyOf(await table.arrive());
      const [head, , signature] = jwt.split('.');
      const claims = Buffer.from(JSON.stringify({ sub: crypto.randomUUID(), exp: 4_000_000_000 })).toString(
        'base64url',
      );
      await table.refusal(
        await table.fetch(PATH, { headers: { authorization: `bearer ${head}.${claims}.${signature}` } }),
        401,
      );
    },
  },
  {
    section: '6.1',
    name: 'a pageSize that is no number is refused with 400',
    async run(table) {
      const jwt = await keyOf(await table.arrive());
      const answer = await table.fetch(`${PATH}?pageSize=many`, { headers: { authorization: `bearer ${jwt}` } });
      await table.refusal(answer, 400);
    },
  },
  {
    section: '6.1',
    name: 'the history is for one session alone',
    async run(table) {
      const [{ rows }, stranger] = [await talk(table, 1), await table.arrive()];
      const page = await table.history(stranger);
      ensure(!fromGuest(page).some((words) => rows.includes(words)), 'a stranger reads it');
    },
  },
  {
    section: '6.1',
    name: 'browsers are let in to the history with their key (CORS)',
    async run(table) {
      const origin = 'https://shop.example';
      const asked = {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      };
      const leave = await table.fetch(PATH, { method: 'OPTIONS', headers: asked });
      ensure(leave.ok, `it is answered with ${leave.status}`);
      ensure(
        /authorization/i.test(leave.headers.get('access-control-allow-headers') ?? ''),
        'Authorization is not allowed',
      );
      const jwt = await keyOf(await table.arrive());
      const answer = await table.fetch(PATH, { headers: { origin, authorization: `bearer ${jwt}` } });
      ensure(
        ['*', origin].includes(answer.headers.get('access-control-allow-origin') ?? ''),
        'the answer is not for browsers',
      );
    },
  },
];
