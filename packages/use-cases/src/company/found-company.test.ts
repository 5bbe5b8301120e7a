import { validateConfiguration } from '@rejoin/core/configuration/validate-configuration';
import { validateDeployment } from '@rejoin/core/deployment/validate-deployment';
import { validateFlow } from '@rejoin/core/flow/validate-flow';
import { NAME_MAX } from '@rejoin/core/name-limits';
import { PERMISSIONS, permissionsOf } from '@rejoin/core/permissions/permission';
import { expect, test } from 'vitest';
import { createConversations } from '../conversation/conversations.ts';
import { sendGuestMessage } from '../conversation/send-guest-message.ts';
import { createPictures } from '../deployment/pictures.ts';
import { createMemoryWorld } from '../memory/world.ts';
import { changeRoutingStatus } from '../presence/change-routing-status.ts';
import { createRoundKeeper } from '../routing/round-keeper.ts';
import { routeWaiting } from '../routing/route-waiting.ts';
import { openSession } from '../session/open-session.ts';
import { FIRST_DEPLOYMENT_ID as deploymentId, foundCompany, type NewCompany } from './found-company.ts';
import { readFirstSteps } from './read-first-steps.ts';

const COMPANY: NewCompany = {
  name: 'Acme & Sons',
  licence: 'CX 2 Digital',
  domains: ['acme.example'],
  administrator: { name: 'Ada', email: 'Ada@Acme.example', passwordHash: 'hash' },
};

async function found(name = COMPANY.name) {
  const world = createMemoryWorld({ clock: () => 0 });
  const founded = await foundCompany(world, { ...COMPANY, name });
  if (founded.type !== 'founded') throw new Error(founded.type);
  const picture = await world.deployments.picture(deploymentId);
  if (picture === undefined) throw new Error('There is no deployment');
  const credentials = await world.people.credentials('ada@acme.example');
  if (credentials === undefined) throw new Error('There is no administrator');
  return { world, picture, ...credentials };
}

test('the administrator may do everything', async () => {
  const { person, passwordHash } = await found();
  expect(passwordHash).toBe('hash');
  expect(permissionsOf(person.policies)).toEqual([...PERMISSIONS]);
});

test.each([
  ['a short one', COMPANY.name],
  ['the longest', 'K'.repeat(NAME_MAX)],
])('nothing is wrong with what it begins with, whatever its name: %s', async (_, name) => {
  const { picture, world } = await found(name);
  const { deployment, flow, configuration, licences } = picture;
  expect(licences).toEqual(['CX 2 Digital']);
  const queueIds = (await world.agents.queues()).map(({ id }) => id);
  expect(validateFlow(flow, { queueIds, scheduleIds: [], agentIds: [], skillIds: [], secrets: [] })).toEqual([]);
  expect(validateConfiguration(configuration.content)).toEqual([]);
  expect(validateDeployment(deployment, { licences, publishedVersions: [1], flowIds: [flow.id] })).toEqual([]);
  expect(deployment).toMatchObject({ status: 'Active', allowedDomains: ['acme.example'] });
});

test('a guest who writes is greeted, and offered to the administrator', async () => {
  const { world, person } = await found();
  const errors: unknown[] = [];
  const ports = {
    ...world,
    conversations: createConversations(world),
    pictures: createPictures(world),
    rounds: createRoundKeeper({ ...world, onError: (error) => errors.push(error) }),
  };
  const opened = await openSession(ports, { tokenHash: 'guest', deploymentId, startNew: false });
  if (opened.type === 'refused') throw new Error(opened.refusal);
  await changeRoutingStatus(ports, { agentId: person.id, status: 'onQueue' });
  await sendGuestMessage(ports, { session: opened.session, message: { text: 'Hello', attachmentIds: [] } });
  await routeWaiting(ports);
  expect(errors).toEqual([]);
  const state = await world.log.currentOf(opened.session.id);
  expect(state).toMatchObject({ status: 'alerting', agentId: person.id, latest: { from: 'flow' } });
  expect(state?.latest.text).toContain('Acme & Sons');
});

test('its messenger is to be put on a page that is not the demo page', async () => {
  const { world } = await found();
  const asked = { permissions: new Set(PERMISSIONS), ownHosts: ['acme.example'] };
  const open = async () => (await readFirstSteps(world, asked)).flatMap(({ name, done }) => (done ? [] : [name]));
  expect(await open()).toEqual(['deployment', 'page']);
  await world.sightings.note([{ deploymentId, origin: 'https://acme.example', allowed: false, times: 1 }], 0);
  expect(await open()).toEqual(['deployment', 'page']);
  await world.sightings.note([{ deploymentId, origin: 'https://acme.example', allowed: true, times: 1 }], 0);
  expect(await open()).toEqual([]);
});

test('a company that there is stays as it is', async () => {
  const { world } = await found();
  const other = { ...COMPANY, name: 'Other', administrator: { ...COMPANY.administrator, email: 'o@other.example' } };
  expect(await foundCompany(world, other)).toEqual({ type: 'alreadyFounded' });
  expect(await world.people.credentials('o@other.example')).toBeUndefined();
  expect((await world.deployments.picture(deploymentId))?.configuration.content.name).toBe('Acme & Sons');
});

test('a founding that was interrupted is completed by the next, with that one’s password', async () => {
  const world = createMemoryWorld({ clock: () => 0 });
  const failing = {
    ...world,
    companyWrites: { ...world.companyWrites, putCompany: () => Promise.reject(new Error('The database is gone')) },
  };
  await expect(foundCompany(failing, COMPANY)).rejects.toThrow('The database is gone');
  const again = { ...COMPANY, administrator: { ...COMPANY.administrator, passwordHash: 'another' } };
  expect(await foundCompany(world, again)).toMatchObject({ type: 'founded' });
  expect((await world.people.credentials('ada@acme.example'))?.passwordHash).toBe('another');
  expect(await world.deployments.list()).toHaveLength(1);
});
