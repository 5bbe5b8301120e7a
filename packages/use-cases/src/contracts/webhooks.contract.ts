import type { Webhook } from '@rejoin/core/webhooks/webhook';
import { beforeEach, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY, waiting } from './talk.ts';
import type { MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const CRM: Webhook = {
  id: 'c6000000-0000-4000-8000-000000000001',
  name: 'CRM',
  url: 'https://crm.example/hooks',
  events: ['conversation.started', 'message.created'],
  active: true,
};
const BILLING: Webhook = {
  ...CRM,
  id: 'c6000000-0000-4000-8000-000000000002',
  name: 'Billing',
  events: ['message.created'],
};
const MINUTE = 60_000;

/** What every store of webhooks keeps to. */
export function describeWebhooks(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  let second: StorePorts;
  beforeEach(async () => {
    ({ first: ports, second } = await makeWorld());
    await furnishShop(ports, { at: MONDAY });
  });

  const add = (webhook: Webhook, at = MONDAY) =>
    ports.webhooks.add({ webhook, sealedSecret: `sealed for ${webhook.name}`, at, most: 2 });

  it('are kept as they were added, by name, without the secret', async () => {
    expect(await add(CRM)).toBe('added');
    expect(await add({ ...BILLING, active: false })).toBe('added');
    expect(await add({ ...CRM, id: NOBODY })).toBe('tooMany');
    const kept = { revision: 1, modifiedAt: MONDAY };
    expect(await second.webhooks.list()).toEqual([
      { ...BILLING, active: false, ...kept },
      { ...CRM, ...kept },
    ]);
    expect(await second.webhooks.find(CRM.id)).toEqual({ ...CRM, ...kept });
    expect(await ports.webhooks.find('no id')).toBeUndefined();
    expect(await ports.webhooks.sealedSecrets(CRM.id)).toEqual({ current: 'sealed for CRM' });
    expect(await ports.webhooks.sealedSecrets(NOBODY)).toBeUndefined();
  });

  it('take an edit only on the revision that it was made on', async () => {
    await add(CRM);
    const webhook = { ...CRM, name: 'Sales', events: ['conversation.ended'] } as const;
    expect(await ports.webhooks.save({ webhook, revision: 1, at: MONDAY + 1 })).toBe('saved');
    expect(await second.webhooks.save({ webhook: CRM, revision: 1, at: MONDAY })).toBe('conflict');
    expect(await ports.webhooks.save({ webhook: { ...CRM, id: NOBODY }, revision: 1, at: MONDAY })).toBe('missing');
    expect(await ports.webhooks.find(CRM.id)).toEqual({ ...webhook, revision: 2, modifiedAt: MONDAY + 1 });
  });

  it('keep the secret that was replaced, and no other', async () => {
    await add(CRM);
    const rotate = (sealedSecret: string, at: number) =>
      ports.webhooks.rotateSecret({ id: CRM.id, sealedSecret, at, until: at + MINUTE });
    expect(await rotate('second', MONDAY)).toBe('rotated');
    expect(await rotate('third', MONDAY + 1)).toBe('rotated');
    expect(await second.webhooks.sealedSecrets(CRM.id)).toEqual({
      current: 'third',
      replaced: { secret: 'second', until: MONDAY + 1 + MINUTE },
    });
    expect(await ports.webhooks.find(CRM.id)).toMatchObject({ revision: 3 });
    const nobody = { id: NOBODY, sealedSecret: '', at: MONDAY, until: MONDAY };
    expect(await ports.webhooks.rotateSecret(nobody)).toBe('missing');
  });

  it('are removed with all that was told', async () => {
    await add(CRM);
    await waiting(ports);
    await ports.webhookDeliveries.collect(MONDAY);
    expect(await ports.webhooks.remove(CRM.id)).toBe('removed');
    expect(await ports.webhooks.remove(CRM.id)).toBe('missing');
    expect(await ports.webhookDeliveries.find(CRM.id, { limit: 1 })).toEqual([]);
    expect(await ports.webhookDeliveries.due(MONDAY)).toEqual([]);
  });

  it('leave an entry in the audit log, also when nobody switched it off, and never the secret', async () => {
    const settings = ports.settingsBy({ type: 'person', id: SHOP.ines, name: 'Ines' });
    await settings.webhooks.add({ webhook: CRM, sealedSecret: 'sealed', at: MONDAY, most: 2 });
    await settings.webhooks.rotateSecret({ id: CRM.id, sealedSecret: 'sealed anew', at: MONDAY, until: MONDAY });
    await ports.webhooks.switchOff({ id: CRM.id, because: 'gone', at: MONDAY });
    const entries = await ports.audit.find({ kind: 'webhook' }, { limit: 10 });
    expect(entries.map(({ action, by }) => `${by.type} ${action}`)).toEqual([
      'operator deactivated',
      'person secretReplaced',
      'person created',
    ]);
    expect(entries[1]?.changes).toEqual([{ path: ['secret'], secret: true }]);
    expect(JSON.stringify(entries)).not.toContain('sealed');
  });
}
