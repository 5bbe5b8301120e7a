import type { AuditActor } from '@rejoin/core/audit/audit-entry';
import { type DirectoryChange, type OAuthClientRecord, TOKEN_SECONDS } from '@rejoin/core/directory/directory';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import { KEPT_ANSWERS, KEPT_MS, UNDER_WAY_MS } from '../ports/kept-answers.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const CMS = '5a000000-0000-4000-8000-0000000000c1';
const NO_PLACES = { opened: [], closed: [] };
const INES: AuditActor = { type: 'person', id: SHOP.ines, name: 'Ines' };
const client: OAuthClientRecord = {
  ...{ id: CMS, name: 'CMS', roleIds: [SHOP.adminRole], tokenSeconds: TOKEN_SECONDS.default },
  ...{ generation: 1, revision: 1 },
};

/** What every store of OAuth clients and of the answers kept for them keeps to. */
export function describeOAuthClients(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
    await furnishShop(ports);
  });

  const change = (made: Partial<DirectoryChange>, by = INES) =>
    ports.settingsBy(by).directory.change(() => ({ type: 'changed', change: { places: NO_PLACES, ...made } }));
  const add = () => change({ client, secretHash: 'hash' });
  const clientNow = async () => (await world.second.directory.read()).clients.get(CMS);

  describe('an OAuth client', () => {
    it('is found with the hash of its secret and what its roles allow', async () => {
      expect(await ports.oauthClients.find(CMS)).toBeUndefined();
      expect(await ports.oauthClients.credentials('no id')).toBeUndefined();
      await add();
      expect(await clientNow()).toEqual(client);
      const found = await world.second.oauthClients.find(CMS);
      expect(found).toEqual({
        ...{ id: CMS, name: 'CMS', tokenSeconds: TOKEN_SECONDS.default, generation: 1 },
        policies: [{ domain: 'webDeployments', entity: '*', actions: ['*'] }],
      });
      expect(await ports.oauthClients.credentials(CMS)).toEqual({ client: found, secretHash: 'hash' });
    });

    it('is written anew, and its secret only where there is one', async () => {
      await add();
      const edited = { ...client, name: 'CMS 2', roleIds: [], tokenSeconds: 600, revision: 2 };
      await change({ client: edited });
      expect(await clientNow()).toEqual(edited);
      expect(await ports.oauthClients.credentials(CMS)).toMatchObject({ secretHash: 'hash' });
      await change({ client: { ...edited, generation: 2 }, secretHash: 'another' });
      expect(await ports.oauthClients.credentials(CMS)).toMatchObject({
        client: { generation: 2, policies: [] },
        secretHash: 'another',
      });
      await change({ removedClientId: CMS });
      expect(await clientNow()).toBeUndefined();
      expect(await ports.oauthClients.credentials(CMS)).toBeUndefined();
    });

    it('says when it last called, through every edit', async () => {
      await add();
      expect(await ports.oauthClients.lastUses()).toEqual(new Map());
      await ports.oauthClients.noteUse(CMS, MONDAY);
      await change({ client: { ...client, name: 'CMS 2' } });
      expect(await world.second.oauthClients.lastUses()).toEqual(new Map([[CMS, MONDAY]]));
      await ports.oauthClients.noteUse(SHOP.mara, MONDAY);
      expect((await ports.oauthClients.lastUses()).size).toBe(1);
    });

    it('leaves an entry for whatever becomes of it, without a word of its secret', async () => {
      await add();
      await change({ client: { ...client, generation: 2 }, secretHash: 'another hash' });
      await change({ removedClientId: CMS });
      const entries = await ports.audit.find({ kind: 'oauthClient' }, { limit: 10 });
      expect(entries).toMatchObject([
        { action: 'deleted', subjectName: 'CMS', exists: false },
        { action: 'secretReplaced', changes: [{ path: ['secret'], secret: true }] },
        { action: 'created', by: INES, names: { [SHOP.adminRole]: 'Messenger admin' } },
      ]);
      expect(JSON.stringify(entries)).not.toContain('hash');
    });

    it('is who changed what it changes', async () => {
      await add();
      const by: AuditActor = { type: 'oauthClient', id: CMS, name: 'CMS' };
      await ports.settingsBy(by).skills.add({ id: CMS, name: 'Refunds' });
      const [entry] = await ports.audit.find({ personId: CMS }, { limit: 10 });
      expect(entry).toMatchObject({ by, kind: 'skill', subjectName: 'Refunds' });
      expect(await ports.audit.people()).toEqual(
        expect.arrayContaining([
          { id: CMS, name: 'CMS' },
          { id: SHOP.ines, name: 'Ines' },
        ]),
      );
    });
  });

  describe('the answer to a request with a key', () => {
    const request = { clientId: CMS, key: 'order 7', requestHash: 'asked' };
    const answer = { status: 200, body: { id: 'made', list: [1, null] } };
    const begin = (more: Partial<typeof request> = {}, at = MONDAY) =>
      world.second.keptAnswers.begin({ ...request, ...more }, at);
    beforeEach(add);

    it('is the same for each repeat, for as long as it is kept', async () => {
      expect(await begin()).toEqual({ type: 'first' });
      expect(await begin()).toEqual({ type: 'underWay' });
      await ports.keptAnswers.keep(request, answer);
      expect(await begin({}, MONDAY + KEPT_MS)).toEqual({ type: 'answered', answer });
      expect(await begin({ requestHash: 'asked otherwise' })).toEqual({ type: 'another' });
      expect(await begin({ key: 'order 8' })).toEqual({ type: 'first' });
      expect(await begin({}, MONDAY + KEPT_MS + 1)).toEqual({ type: 'first' });
    });

    it('is given to one of those who ask at once', async () => {
      const types = await Promise.all([1, 2, 3, 4].map(async () => (await begin()).type));
      expect(types.sort()).toEqual(['first', 'underWay', 'underWay', 'underWay']);
    });

    it('is looked for anew when nothing was done, or who looked is lost', async () => {
      await begin();
      await ports.keptAnswers.forget(request);
      expect(await begin()).toEqual({ type: 'first' });
      expect(await begin({}, MONDAY + UNDER_WAY_MS)).toEqual({ type: 'underWay' });
      expect(await begin({}, MONDAY + UNDER_WAY_MS + 1)).toEqual({ type: 'first' });
    });

    it('is another client’s business with the same key', async () => {
      const other = { ...client, id: SHOP.mara };
      await change({ client: other, secretHash: 'hash' });
      await begin();
      await ports.keptAnswers.keep(request, answer);
      expect(await begin({ clientId: SHOP.mara, requestHash: 'other' })).toEqual({ type: 'first' });
    });

    it('makes room when a client has too many', async () => {
      await begin({ key: 'first' });
      await ports.keptAnswers.keep({ ...request, key: 'first' }, answer);
      const others = Array.from({ length: KEPT_ANSWERS - 1 }, (_, index) => `key ${index}`);
      await Promise.all(others.map((key) => begin({ key }, MONDAY + 1)));
      expect((await begin({ key: 'first' }, MONDAY + 1)).type).toBe('answered');
      await begin({ key: 'one more' }, MONDAY + 1);
      expect((await begin({ key: 'first' }, MONDAY + 1)).type).toBe('first');
    });
  });
}
