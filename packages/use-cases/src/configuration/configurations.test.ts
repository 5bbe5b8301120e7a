import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { describe, expect, it } from 'vitest';
import { addDeployment } from '../deployment/add-deployment.ts';
import { deploymentOptions } from '../deployment/deployment-options.ts';
import { openHouse } from '../house.test-kit.ts';
import { SHOP, SHOP_DEPLOYMENT } from '../memory/furnish-shop.ts';
import { addConfiguration } from './add-configuration.ts';
import { publishConfiguration } from './publish-configuration.ts';
import { readConfiguration } from './read-configuration.ts';
import { readConfigurationVersion } from './read-configuration-version.ts';
import { removeConfiguration } from './remove-configuration.ts';
import { saveConfigurationDraft } from './save-configuration-draft.ts';

const draft = { ...NEW_CONFIGURATION, name: 'Spring' };
const green = { ...draft, messenger: { ...draft.messenger, primaryColor: '#1F5B45' } };
const nowhere = '00000000-0000-4000-8000-000000000000';

async function withConfiguration() {
  const { ports } = await openHouse();
  const added = await addConfiguration(ports, { draft });
  if (added.type !== 'added') throw new Error(added.type);
  return { ports, id: added.id, personId: SHOP.ines };
}

describe('a configuration', () => {
  it('keeps each published version as it was, whatever becomes of the draft', async () => {
    const { ports, id, personId } = await withConfiguration();
    expect(await publishConfiguration(ports, { id, revision: 1, personId })).toEqual({ type: 'published', version: 1 });
    expect(await saveConfigurationDraft(ports, { id, draft: green, revision: 1 })).toEqual({
      type: 'saved',
      revision: 2,
    });
    expect(await readConfigurationVersion(ports, { id, version: 1 })).toEqual({
      type: 'found',
      published: { version: 1, content: draft },
    });
    expect(await publishConfiguration(ports, { id, revision: 2, personId })).toEqual({ type: 'published', version: 2 });
    expect(await readConfiguration(ports, { id })).toMatchObject({
      configuration: {
        draft: green,
        revision: 2,
        published: [{ version: 2, publishedBy: personId, publisherName: 'Ines' }, { version: 1 }],
      },
    });
  });

  it('is neither saved nor published over what somebody else has saved meanwhile', async () => {
    const { ports, id, personId } = await withConfiguration();
    await saveConfigurationDraft(ports, { id, draft: green, revision: 1 });
    expect(await saveConfigurationDraft(ports, { id, draft, revision: 1 })).toEqual({ type: 'conflict' });
    expect(await publishConfiguration(ports, { id, revision: 1, personId })).toEqual({ type: 'conflict' });
    expect(await readConfiguration(ports, { id })).toMatchObject({ configuration: { draft: green, published: [] } });
  });

  it('is not stored while anything is wrong with it', async () => {
    const { ports, id } = await withConfiguration();
    const bad = { ...draft, name: ' ' };
    const invalid = { type: 'invalid', problems: [{ field: 'name', problem: 'missing' }] };
    expect(await addConfiguration(ports, { draft: bad })).toEqual(invalid);
    expect(await saveConfigurationDraft(ports, { id, draft: bad, revision: 1 })).toEqual(invalid);
    expect(await ports.configurations.list()).toHaveLength(2);
    expect(await readConfiguration(ports, { id })).toMatchObject({ configuration: { draft, revision: 1 } });
  });

  it('is removed only when no deployment uses it, and otherwise tells which do', async () => {
    const { ports, id } = await withConfiguration();
    expect(await removeConfiguration(ports, { id: SHOP.configuration })).toEqual({
      type: 'refused',
      refusal: 'inUse',
      usedBy: [{ id: SHOP.deployment, name: 'Shop' }],
    });
    expect(await removeConfiguration(ports, { id })).toEqual({ type: 'removed' });
    expect(await removeConfiguration(ports, { id })).toEqual({ type: 'refused', refusal: 'configurationNotFound' });
  });

  it('that is not there is refused by every deed', async () => {
    const { ports, personId } = await withConfiguration();
    const missing = { type: 'refused', refusal: 'configurationNotFound' };
    expect(await readConfiguration(ports, { id: nowhere })).toEqual(missing);
    expect(await saveConfigurationDraft(ports, { id: nowhere, draft, revision: 1 })).toEqual(missing);
    expect(await publishConfiguration(ports, { id: nowhere, revision: 1, personId })).toEqual(missing);
    expect(await readConfigurationVersion(ports, { id: SHOP.configuration, version: 2 })).toEqual({
      type: 'refused',
      refusal: 'versionNotFound',
    });
  });

  it('can be chosen for a deployment once it is published, and not before', async () => {
    const { ports, id, personId } = await withConfiguration();
    const deployment = { ...SHOP_DEPLOYMENT, name: 'Blog', configurationId: id };
    const optionOf = async () => (await deploymentOptions(ports)).configurations.find((each) => each.id === id);
    expect(await optionOf()).toEqual({ id, name: 'Spring', versions: [] });
    expect(await addDeployment(ports, { deployment })).toMatchObject({ problems: [{ problem: 'notPublished' }] });
    await publishConfiguration(ports, { id, revision: 1, personId });
    expect(await optionOf()).toEqual({ id, name: 'Spring', versions: [1] });
    expect(await addDeployment(ports, { deployment })).toMatchObject({ type: 'added' });
  });
});
