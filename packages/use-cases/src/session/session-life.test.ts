import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { describe, expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { openSession } from './open-session.ts';

const QUARTER = 900;

async function shortLived() {
  const house = await openHouse({ sessionDurationSeconds: QUARTER });
  const open = (token: string, startNew = false) =>
    openSession(house.ports, { tokenHash: token, deploymentId: SHOP.deployment, startNew });
  return { ...house, open };
}

describe('a session whose time is over', () => {
  test('is refused, and begins anew where the guest wants to start new', async () => {
    const house = await shortLived();
    const session = await house.guest('token');
    await house.say(session, 'Hello');
    const { conversationId } = await house.current(session);
    house.pass(QUARTER * 1000 - 1);
    expect(await house.open('token')).toMatchObject({ type: 'opened', newSession: false, current: { conversationId } });
    house.pass(10);
    expect(await house.open('token')).toEqual({ type: 'refused', refusal: 'expired' });
    const anew = await house.open('token', true);
    expect(anew).toMatchObject({ type: 'opened', newSession: true, readOnly: false, session: { id: session.id } });
    expect(anew).not.toHaveProperty('current');
    expect(await house.open('token')).toMatchObject({ type: 'opened', newSession: false });
    const states = await house.ports.conversations.states([conversationId]);
    expect(states.get(conversationId)).toMatchObject({ status: 'ended', reason: 'expired' });
  });

  test('takes no message, and none begins another conversation', async () => {
    const house = await shortLived();
    const session = await house.guest('token');
    await house.say(session, 'Hello');
    house.pass(QUARTER * 1000 + 10);
    expect(await house.say(session, 'Too late')).toEqual({ type: 'refused', refusal: 'sessionExpired' });
  });

  test('gives the agent a free seat and no word from the guest any more, whichever gateway sees to it', async () => {
    const house = await shortLived();
    const other = await house.anotherGateway();
    const session = await house.guest('token');
    const conversationId = await house.connect(session, 'Hello');
    house.pass(QUARTER * 1000 - 1000);
    await house.answer(SHOP.mara, conversationId, 'One moment.');
    house.pass(QUARTER * 1000 - 1000);
    expect(await other.deadlines()).toBe(0);
    house.pass(61_000);
    expect(await house.answer(SHOP.mara, conversationId, 'Too late')).toEqual({
      type: 'refused',
      refusal: 'sessionExpired',
    });
    expect(await other.deadlines()).toBe(1);
    expect(await other.deadlines()).toBe(0);
    expect((await house.ports.log.load([conversationId])).get(conversationId)).toMatchObject({
      status: 'ended',
      reason: 'expired',
    });
    expect(await house.ports.agents.status(SHOP.mara)).toMatchObject({ load: 0, routingStatus: 'onQueue' });
  });
});

test('a session keeps the length it was opened with until it begins anew', async () => {
  const house = await shortLived();
  const { configurations, deployments } = house.ports;
  await house.open('token');
  const draft = { ...NEW_CONFIGURATION, messenger: { ...NEW_CONFIGURATION.messenger, sessionDurationSeconds: 7200 } };
  await configurations.saveDraft({ id: SHOP.configuration, draft, revision: 1, at: 0 });
  await configurations.publish(SHOP.configuration, { personId: SHOP.ines, at: 0 });
  const stored = await deployments.find(SHOP.deployment);
  if (stored === undefined) throw new Error('The shop has no deployment');
  await deployments.save({ deployment: { ...stored, configurationVersion: 2 }, revision: stored.revision, at: 0 });
  house.ports.pictures.forget();
  expect(await house.open('token')).toMatchObject({ session: { durationSeconds: QUARTER } });
  expect(await house.open('other token')).toMatchObject({ session: { durationSeconds: 7200 } });
  house.pass(QUARTER * 1000);
  expect(await house.open('token', true)).toMatchObject({ session: { durationSeconds: 7200 } });
});

test('starting new leaves a conversation behind that is not over, and is a new session for the guest', async () => {
  const house = await shortLived();
  const session = await house.guest('token');
  await house.say(session, 'Hello');
  const { conversationId } = await house.current(session);
  expect(await house.open('token', true)).toMatchObject({ newSession: true, session: { id: session.id } });
  expect((await house.ports.log.load([conversationId])).get(conversationId)).toMatchObject({ reason: 'superseded' });
  expect(await house.open('token', true)).toMatchObject({ newSession: true });
});
