import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import type { Guest } from '../guest.ts';
import { ECHO, text, unique } from '../requests.ts';
import type { Frame } from '../wire/frames.ts';

/** Asks so often at once. Gives the refusals; each says how long to wait. */
async function refusals(
  guest: Guest,
  count: number,
  request: () => object,
): Promise<Frame<'TooManyRequestsErrorMessage'>[]> {
  const answers = await Promise.all(Array.from({ length: count }, () => guest.answerTo(request())));
  return answers.filter((frame) => frame.class === 'TooManyRequestsErrorMessage');
}

/** Handshakes at once. */
const ABREAST = 25;

/** What is too much, and how it is said (guest API, sections 3.12 and 8). */
export const LIMIT_CASES: readonly Case[] = [
  {
    section: '8',
    name: 'five messages at once are taken',
    async run(table) {
      same((await refusals(await table.arrive(), 5, () => text(unique('Fast')))).length, 0, 'the number of refusals');
    },
  },
  {
    section: '8',
    name: 'the sixth to twelfth message within a second is refused with 429 and 4029, and not stored',
    async run(table) {
      const guest = await table.arrive();
      const refused = await refusals(guest, 12, () => text(unique('Fast')));
      ensure(refused.length >= 5, `${refused.length} of 12 were refused`);
      for (const frame of refused) holds(frame, { code: 429, body: { errorCode: 4029 } }, 'the refusal');
      const { entities } = await table.history(guest, '?pageSize=100');
      same(
        entities.filter(({ direction }) => direction === 'Inbound').length,
        12 - refused.length,
        'the number of stored messages',
      );
    },
  },
  {
    section: '8',
    name: 'messages are counted by session, over all its connections',
    async run(table) {
      const guest = await table.arrive();
      const tab = await table.arrive({ token: guest.token });
      const both = [guest, tab].map((each) => refusals(each, 5, () => text(unique('Fast'))));
      const refused = (await Promise.all(both)).flat();
      ensure(refused.length >= 3, `${refused.length} of 10 were refused`);
    },
  },
  {
    section: '8',
    name: 'the sixty-first request of a connection within a minute is refused, and the connection lives',
    async run(table) {
      const guest = await table.arrive();
      same(
        (await refusals(guest, 59, () => ({ action: 'getJwt' }))).length,
        0,
        'the number of refusals among the first sixty',
      );
      const [refused] = await refusals(guest, 3, () => ({ action: 'getJwt' }));
      ensure(refused !== undefined, 'none was refused');
      ensure((refused?.body.retryAfter ?? 0) <= 60, `retryAfter is ${refused?.body.retryAfter}`);
      same(guest.socket.readyState, guest.socket.OPEN, 'readyState');
    },
  },
  {
    section: '8',
    name: 'requests are counted by connection: another one of the session goes on',
    async run(table) {
      const guest = await table.arrive();
      await refusals(guest, 61, () => ({ action: 'getJwt' }));
      const tab = await table.arrive({ token: guest.token });
      await tab.settled();
    },
  },
  {
    section: '8',
    name: 'what can’t be read counts as a request too',
    async run(table) {
      const guest = await table.arrive();
      const refused = await refusals(guest, 62, () => ({ action: 'nothing' }));
      ensure(refused.length > 0, 'none was refused');
    },
  },
  {
    section: '8',
    name: 'the third echo of a connection within a minute is refused',
    async run(table) {
      const guest = await table.arrive();
      const refused = await refusals(guest, 3, () => ECHO);
      same(refused.length, 1, 'the number of refusals');
    },
  },
  {
    section: '8',
    name: 'the eleventh page of history within a minute is refused with 429, Retry-After and an ErrorBody',
    async run(table) {
      const guest = await table.arrive();
      const { jwt } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
      const ask = () => table.fetch('/api/v2/webmessaging/messages', { headers: { authorization: `bearer ${jwt}` } });
      for (let count = 0; count < 10; count += 1) same((await ask()).status, 200, 'the status');
      const answer = await ask();
      ensure(Number(answer.headers.get('retry-after')) > 0, 'there is no Retry-After');
      await table.refusal(answer, 429);
    },
  },
  {
    section: '8',
    name: 'the sixty-first configure of a session within a minute is refused, whichever the connection',
    async run(table) {
      const guest = await table.connect();
      const configure = () => ({ action: 'configureSession', deploymentId: guest.deploymentId });
      const since = performance.now();
      same((await refusals(guest, 58, configure)).length, 0, 'the number of refusals among the first');
      const tab = await table.connect({ token: guest.token });
      const refused = await refusals(tab, 20, configure);
      const givenBack = Math.ceil((performance.now() - since) / 1000);
      ensure(
        refused.length >= Math.max(1, 18 - givenBack) && refused.length <= 18,
        `${refused.length} of the 20 after 58 were refused, and ${givenBack} were given back`,
      );
    },
  },
  {
    section: '8',
    name: 'too many connections of a deployment within a minute are refused at the handshake, which clients repeat',
    on: { spare: true },
    async run(table) {
      const statuses = new Set<number>();
      for (let count = 0; count < 3000 && statuses.size < 2; count += ABREAST)
        for (const status of await Promise.all(Array.from({ length: ABREAST }, () => table.status(table.handshake()))))
          statuses.add(status);
      const refused = [...statuses].filter((status) => status !== 101);
      same(refused.length, 1, 'the number of other answers');
      ensure(
        refused.every((status) => status === 429 || status === 503),
        `the status is ${refused[0]}`,
      );
    },
  },
];
