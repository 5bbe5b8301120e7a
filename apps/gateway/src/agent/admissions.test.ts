import { issueTicket } from '@rejoin/auth/ticket';
import { setActive, setPassword } from '@rejoin/core/directory/change-person';
import { editRole } from '@rejoin/core/directory/change-role';
import type { Directory } from '@rejoin/core/directory/directory';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { AUTH_SECRET, openGateway, type TestGateway } from '../gateway.test-kit.ts';

const VERA = '5a000000-0000-4000-8000-0000000000a1';

let gateways: TestGateway[];
beforeEach(async () => {
  const first = await openGateway();
  gateways = [first, await openGateway({}, first.world)];
  const policies = ['conversation', 'routing', 'directory', 'authorization'].map((domain) => ({
    domain,
    entity: '*',
    actions: ['*'],
  }));
  const { companyWrites } = first.world;
  await companyWrites.putRole({ id: VERA, name: 'Administrator', policies });
  const email = 'vera@shop.example';
  await companyWrites.putPerson({ id: VERA, name: 'Vera', email, passwordHash: 'none', roleIds: [VERA] });
});
afterEach(async () => {
  for (const gateway of gateways.reverse()) await gateway.close();
});

const sessionOf = (personId: string) => ({ personId, id: 'session', generation: 1 });

/** A line that has been let in, at each of the gateways. `ended` gives the code of each once it is closed. */
async function lines(personId: string) {
  const opened = await Promise.all(gateways.map((gateway) => line(gateway, personId)));
  return {
    ended: () => Promise.all(opened.map(({ ended }) => ended)),
    areOpen: () => opened.every(({ isOpen }) => isOpen()),
  };
}

async function line({ host }: TestGateway, personId: string) {
  const socket = new WebSocket(`ws://${host}/agent?connectionParams=1`);
  const ended = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  const ticket = await issueTicket(AUTH_SECRET, sessionOf(personId), Date.now());
  const ask = async (frame: object) => {
    const answer = new Promise((resolve) => socket.once('message', resolve));
    socket.send(JSON.stringify(frame));
    return await answer;
  };
  socket.send(JSON.stringify({ method: 'connectionParams', data: { ticket } }));
  await ask({ id: 1, method: 'query', params: { path: 'session.me' } });
  return { ended, isOpen: () => socket.readyState === socket.OPEN };
}

type Change = Parameters<TestGateway['world']['directory']['change']>[0];
const change = (judge: (directory: Directory) => ReturnType<Change>) => {
  const [first] = gateways;
  return first?.world.directory.change(judge);
};

test('whoever is deactivated is cut off at every gateway, and nobody else', async () => {
  const [mara, jonas] = [await lines(SHOP.mara), await lines(SHOP.jonas)];
  await change((directory) => setActive(directory, { byId: VERA, personId: SHOP.mara, active: false }));
  expect(await mara.ended()).toEqual([1012, 1012]);
  expect(jonas.areOpen()).toBe(true);
});

test('whoever gets a new password is cut off', async () => {
  const mara = await lines(SHOP.mara);
  await change((directory) => setPassword(directory, { byId: VERA, personId: SHOP.mara, passwordHash: 'other' }));
  expect(await mara.ended()).toEqual([1012, 1012]);
});

test('whoever may do less comes again as what they are', async () => {
  const [mara, vera] = [await lines(SHOP.mara), await lines(VERA)];
  const content = { name: 'Agent', policies: [{ domain: 'routing', entity: 'agent', actions: ['onQueue'] }] };
  await change((directory) => editRole(directory, { byId: VERA, roleId: SHOP.agentRole, content, revision: 1 }));
  expect(await mara.ended()).toEqual([1012, 1012]);
  expect(vera.areOpen()).toBe(true);
});

test('a ticket of a session that has ended opens nothing', async () => {
  await change((directory) => setPassword(directory, { byId: VERA, personId: SHOP.mara, passwordHash: 'other' }));
  const [gateway] = gateways;
  if (gateway === undefined) throw new Error('No gateway');
  const late = await line(gateway, SHOP.mara);
  expect(await late.ended).toBe(1005);
});
