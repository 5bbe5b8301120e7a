import { describe, expect, it } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP, SHOP_DEPLOYMENT } from '../memory/furnish-shop.ts';
import { addDeployment } from './add-deployment.ts';
import { readDeployment } from './read-deployment.ts';
import { removeDeployment } from './remove-deployment.ts';
import { saveDeployment } from './save-deployment.ts';

const { id: _, ...shop } = SHOP_DEPLOYMENT;
const content = { ...shop, name: 'Blog' };
const listed = { ...content, allowAllDomains: false };

describe('a deployment', () => {
  it('keeps the domains as host names, each once, however they were typed', async () => {
    const { ports } = await openHouse();
    const typed = ['https://Shop.Example/', 'shop.example', '*.help.example', 'localhost:3000'];
    const added = await addDeployment(ports, { deployment: { ...listed, allowedDomains: typed } });
    if (added.type !== 'added') throw new Error(added.type);
    expect(await readDeployment(ports, added)).toMatchObject({
      deployment: { allowedDomains: ['shop.example', 'help.example', 'localhost'], revision: 1 },
    });
  });

  it('is refused with everything that is wrong with it', async () => {
    const { ports } = await openHouse();
    const deployment = { ...listed, name: '', flowId: SHOP.queue, allowedDomains: ['not a domain'] };
    expect(await addDeployment(ports, { deployment })).toEqual({
      type: 'invalid',
      problems: [
        { field: 'name', problem: 'missing' },
        { field: 'flowId', problem: 'unknownFlow' },
        { field: 'allowedDomains', problem: 'notADomain' },
      ],
    });
  });

  it('has a name of its own', async () => {
    const { ports } = await openHouse();
    const taken = { type: 'invalid', problems: [{ field: 'name', problem: 'taken' }] };
    expect(await addDeployment(ports, { deployment: { ...content, name: ' SHOP ' } })).toEqual(taken);
    const added = await addDeployment(ports, { deployment: content });
    if (added.type !== 'added') throw new Error(added.type);
    const renamed = { ...SHOP_DEPLOYMENT, name: content.name };
    expect(await saveDeployment(ports, { deployment: renamed, revision: 1 })).toEqual(taken);
  });

  it('is not activated without a licence that carries web messaging', async () => {
    const { ports } = await openHouse();
    const deployment = { ...SHOP_DEPLOYMENT, status: 'Inactive' } as const;
    expect(await saveDeployment(ports, { deployment, revision: 1 })).toEqual({ type: 'saved', revision: 2 });
    await ports.companyWrites.setLicences(['CX 1']);
    const notLicensed = { type: 'invalid', problems: [{ field: 'status', problem: 'notLicensed' }] };
    expect(await saveDeployment(ports, { deployment: SHOP_DEPLOYMENT, revision: 2 })).toEqual(notLicensed);
    expect(await addDeployment(ports, { deployment: content })).toEqual(notLicensed);
    await ports.companyWrites.setLicences(['CX 1', 'CX 1 Digital Add-on II']);
    expect(await saveDeployment(ports, { deployment: SHOP_DEPLOYMENT, revision: 2 })).toEqual({
      type: 'saved',
      revision: 3,
    });
  });

  it('is not saved over what somebody else has saved meanwhile', async () => {
    const { ports } = await openHouse();
    await saveDeployment(ports, { deployment: { ...SHOP_DEPLOYMENT, name: 'Theirs' }, revision: 1 });
    expect(await saveDeployment(ports, { deployment: { ...SHOP_DEPLOYMENT, name: 'Mine' }, revision: 1 })).toEqual({
      type: 'conflict',
    });
    expect(await readDeployment(ports, SHOP_DEPLOYMENT)).toMatchObject({ deployment: { name: 'Theirs' } });
  });

  it('is removed only when none of its conversations goes on', async () => {
    const { ports, guest, say } = await openHouse();
    await say(await guest('token'), 'Hello');
    expect(await removeDeployment(ports, SHOP_DEPLOYMENT)).toEqual({
      type: 'refused',
      refusal: 'hasOpenConversations',
    });
    const added = await addDeployment(ports, { deployment: content });
    if (added.type !== 'added') throw new Error(added.type);
    expect(await removeDeployment(ports, added)).toEqual({ type: 'removed' });
    expect(await removeDeployment(ports, added)).toEqual({ type: 'refused', refusal: 'deploymentNotFound' });
    expect(await saveDeployment(ports, { deployment: { ...SHOP_DEPLOYMENT, id: added.id }, revision: 1 })).toEqual({
      type: 'refused',
      refusal: 'deploymentNotFound',
    });
  });
});
