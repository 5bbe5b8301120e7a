import { settingsJson } from '@rejoin/core/settings-file/settings-json';
import { withoutPeople } from '@rejoin/core/settings-file/without-people';
import { WHOLE } from '@rejoin/use-cases/contracts/whole-settings';
import { describe, expect, it } from 'vitest';
import { readSettingsFile } from './inputs/settings-file.ts';

const format = 'rejoin-settings/1';
const queue = WHOLE.queues?.['Returns'];
const deployment = Object.values(WHOLE.deployments ?? {})[0];

describe('a file of settings', () => {
  it.each([WHOLE, withoutPeople(WHOLE), {}])('is read as it was written', (settings) => {
    expect(readSettingsFile(settingsJson(settings))).toEqual(settings);
  });

  it('of an earlier version leaves files as long as their conversations, and messengers without the place in the queue', () => {
    const { fileRetentionDays: _days, ...company } = WHOLE.company;
    const { published } = WHOLE.configurations.Shop;
    const { queuePlace: _place, ...messenger } = published.messenger;
    const configurations = { Shop: { published: { ...published, messenger } } };
    expect(readSettingsFile(JSON.stringify({ format, company, configurations }))).toEqual({
      company: { ...company, fileRetentionDays: null },
      configurations: { Shop: { published: { ...published, messenger: { ...messenger, queuePlace: false } } } },
    });
  });

  it('says the same in the same words, whatever the order of its parts', () => {
    const reversed = Object.fromEntries(Object.entries(WHOLE).reverse());
    expect(settingsJson(reversed)).toBe(settingsJson(WHOLE));
    expect(settingsJson({}).split('\n').slice(0, 3)).toEqual(['{', `  "format": "${format}",`, '  "leftOut": [']);
  });

  it('names nobody where it is to be without people, but in flows', () => {
    const { flows: _, ...rest } = withoutPeople(WHOLE);
    expect(settingsJson(rest)).not.toContain('@');
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'It is no JSON: '],
    ['no object', [], 'It is no settings'],
    ['another format', { format: 'rejoin-settings/2' }, 'format: is not "rejoin-settings/1"'],
    [
      'a field that there is not',
      { format, queues: { Care: { ...queue, ring: 1 } } },
      'queues.Care.ring: there is no such field',
    ],
    ['a part that there is not', { format, people: {} }, 'people: there is no such field'],
    [
      'a field that is missing',
      { format, queues: { Care: { ...queue, placeWords: undefined } } },
      'queues.Care.placeWords: is missing',
    ],
    [
      'a secret',
      { format, identityProviders: { Customers: { ...WHOLE.identityProviders?.['Customers'], clientSecret: 'x' } } },
      'identityProviders.Customers.clientSecret: has to be "•••"',
    ],
    ['a name with space around it', { format, queues: { 'Care ': queue } }, 'queues.Care : has space around it'],
    ['a list of queues', { format, queues: [] }, 'queues: has to be an object'],
    [
      'a number in words',
      { format, queues: { Care: { ...queue, alertingSeconds: 'ten' } } },
      'Seconds: has to be a number',
    ],
    ['the same twice', { format, skills: ['Wood', 'Wood'] }, 'skills: something stands there twice'],
    [
      'neither draft nor version',
      { format, flows: { Welcome: {} } },
      'flows.Welcome: is neither published nor drafted',
    ],
    ['a deployment without an id', { format, deployments: { Site: deployment } }, 'deployments.Site: '],
  ])('is not read with %s', (_, file, says) => {
    const read = readSettingsFile(typeof file === 'string' ? file : JSON.stringify(file));
    expect(read).toEqual(expect.stringContaining(says));
  });
});
