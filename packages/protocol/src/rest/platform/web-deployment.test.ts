import type { Deployment } from '@rejoin/core/deployment/deployment';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWebDeployment, webDeployment, webDeploymentOf } from './web-deployment.ts';

const ID = '0a000000-0000-4000-8000-00000000000a';
const word = fc.string({ maxLength: 20 }).filter((text) => !text.includes('\0') && text.isWellFormed());

const settings: fc.Arbitrary<Omit<Deployment, 'id'>> = fc.record({
  name: word,
  description: word,
  status: fc.constantFrom('Active', 'Inactive'),
  configurationId: fc.uuid(),
  configurationVersion: fc.integer({ min: 1, max: 999_999_999 }),
  flowId: fc.uuid(),
  allowAllDomains: fc.boolean(),
  allowedDomains: fc.array(fc.constantFrom('shop.example', 'localhost')),
});

const good = { name: 'Shop', configuration: { id: ID, version: '1' }, flow: { id: ID }, allowAllDomains: true };

function refusedFields(body: unknown): string[] {
  const read = readWebDeployment(body);
  return read.type === 'read' ? [] : read.problems.map(({ field }) => field);
}

describe('a deployment in the shape of the platform API', () => {
  it('is read back as the settings that it was written from', () => {
    fc.assert(
      fc.property(settings, (content) => {
        const body: unknown = JSON.parse(JSON.stringify(webDeploymentOf(content)));
        expect(webDeployment.parse(body)).toEqual(body);
        expect(readWebDeployment(body)).toEqual({ type: 'read', content });
      }),
    );
  });

  it('may come back as it was read, with all of its configuration and flow', () => {
    const configuration = {
      ...good.configuration,
      name: 'Shop',
      messenger: { enabled: true },
      cobrowse: { enabled: true },
    };
    const read = {
      ...good,
      configuration,
      flow: { id: ID.toUpperCase(), name: 'Welcome' },
      snippet: '<script>',
      id: ID,
    };
    expect(readWebDeployment(read)).toMatchObject({ type: 'read', content: { name: 'Shop', flowId: ID } });
  });

  it.each<[string, object, string]>([
    ['no flow', { flow: null }, 'flow'],
    ['a draft', { configuration: { id: ID, version: 'DRAFT' } }, 'configuration.version'],
    ['a version that is a number', { configuration: { id: ID, version: 1 } }, 'configuration.version'],
    ['a status of the server’s', { status: 'Deleting' }, 'status'],
    ['supported content', { supportedContent: { id: ID } }, 'supportedContent.id'],
    ['push', { pushIntegrations: [{ id: ID, provider: 'FCM' }] }, 'pushIntegrations.0'],
    ['a key that nobody knows', { colour: 'red' }, 'colour'],
  ])('is refused with %s', (_, body, field) => {
    expect(refusedFields(good)).toEqual([]);
    expect(refusedFields({ ...good, ...body })[0]).toBe(field);
  });
});
