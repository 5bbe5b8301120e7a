import { validateDeployment } from '@rejoin/core/deployment/validate-deployment';
import { validateFlow } from '@rejoin/core/flow/validate-flow';
import { allows } from '@rejoin/core/permissions/permission';
import { afterAll, describe, expect, it } from 'vitest';
import { createStores } from '../stores/create-stores.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { DEMO_PASSWORD } from './demo-password.ts';
import { DEMO_DEPLOYMENT_ID, seedDemo } from './seed-demo.ts';

const databaseUrl = await createTestDatabase();
const stores = createStores({ databaseUrl });
afterAll(() => stores.close());

describe('the demo company', () => {
  it('is founded once, and tells how to sign in every time', async () => {
    const signIns = await seedDemo(databaseUrl);
    const founded = await stores.deployments.find(DEMO_DEPLOYMENT_ID);
    await stores.companyWrites.setLicences(['CX 2']);
    expect(await seedDemo(databaseUrl)).toEqual(signIns);
    expect(await stores.deployments.find(DEMO_DEPLOYMENT_ID)).toEqual(founded);
    expect(await stores.company.licences()).toEqual(['CX 2']);
    expect(signIns[0]).toEqual({
      name: 'Mara Lindqvist',
      email: 'mara@harbourpine.example',
      password: DEMO_PASSWORD,
      role: 'Agent',
    });
    expect(signIns.at(-1)).toEqual({ name: 'Noor Haddad', email: 'noor@harbourpine.example', password: DEMO_PASSWORD });
  });

  it('is complete: its deployment, flow and permissions hold together', async () => {
    const picture = await stores.deployments.picture(DEMO_DEPLOYMENT_ID);
    if (picture === undefined) throw new Error('The demo deployment is not whole');
    const { deployment, flow, schedules, licences } = picture;
    expect(validateDeployment(deployment, { licences, publishedVersions: [1], flowIds: [flow.id] })).toEqual([]);
    const queueIds = (await stores.agents.queues()).map(({ id }) => id);
    expect(
      validateFlow(flow, {
        queueIds,
        scheduleIds: schedules.map(({ id }) => id),
        agentIds: [],
        skillIds: [],
        secrets: [],
      }),
    ).toEqual([]);
    const policies = async (email: string) => (await stores.people.credentials(email))?.person.policies ?? [];
    expect(allows(await policies('MARA@harbourpine.example'), 'conversation:webmessaging:accept')).toBe(true);
    expect(allows(await policies('mara@harbourpine.example'), 'webDeployments:deployment:view')).toBe(false);
    expect(allows(await policies('ines@harbourpine.example'), 'webDeployments:deployment:edit')).toBe(true);
    expect(allows(await policies('theo@harbourpine.example'), 'webDeployments:deployment:view')).toBe(true);
    expect(allows(await policies('theo@harbourpine.example'), 'webDeployments:deployment:edit')).toBe(false);
    expect(await policies('noor@harbourpine.example')).toEqual([]);
  });
});
