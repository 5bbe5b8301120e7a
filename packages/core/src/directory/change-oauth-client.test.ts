import { describe, expect, it } from 'vitest';
import { addOAuthClient, editOAuthClient, removeOAuthClient, replaceSecret } from './change-oauth-client.ts';
import { client, directoryOf, person } from './directory.test-kit.ts';

const people = directoryOf(person('vera', 'administrator'), person('sami', 'staff'), person('olga', 'office'), {
  ...person('rudi', 'administrator'),
  active: false,
});
const company = {
  ...people,
  clients: new Map([
    ['cms', client('cms', 'administrator')],
    ['desk', client('desk', 'office')],
  ]),
};
const refusal = (code: string) => ({ type: 'refused', refusal: code });
const content = { name: ' New ', roleIds: ['office', 'office'], tokenSeconds: 3600 };

describe('adding a client', () => {
  const add = (byId: string, more: Partial<typeof content> = {}) =>
    addOAuthClient(company, { byId, clientId: 'new', content: { ...content, ...more }, secretHash: 'hash' });

  it('writes it down with the hash of its secret', () => {
    expect(add('sami')).toMatchObject({
      change: {
        client: { id: 'new', name: 'New', roleIds: ['office'], tokenSeconds: 3600, generation: 1, revision: 1 },
        secretHash: 'hash',
        places: { opened: [], closed: [] },
      },
    });
  });

  it.each([
    ['who may do less than it could', 'sami', ['agent'], 'givesMore'],
    ['who gives no roles', 'olga', ['office'], 'mayNotGrant'],
    ['with a role that is not there', 'vera', ['captain'], 'roleNotFound'],
    ['who is not active', 'rudi', [], 'personNotFound'],
  ])('is not for somebody %s', (_, byId, roleIds, code) => {
    expect(add(byId, { roleIds })).toEqual(refusal(code));
  });

  it.each([
    [{ name: ' ' }, { field: 'name', problem: 'missing' }],
    [{ name: 'x'.repeat(101) }, { field: 'name', problem: 'tooLong' }],
    [{ name: 'CMS' }, { field: 'name', problem: 'taken' }],
    [{ tokenSeconds: 299 }, { field: 'tokenSeconds', problem: 'outOfRange' }],
    [{ tokenSeconds: 172_801 }, { field: 'tokenSeconds', problem: 'outOfRange' }],
    [{ tokenSeconds: 300.5 }, { field: 'tokenSeconds', problem: 'outOfRange' }],
  ])('says what is wrong with %j', (more, problem) => {
    expect(add('vera', more)).toEqual({ type: 'invalid', problems: [problem] });
  });
});

describe('editing a client', () => {
  const edit = (byId: string, clientId: string, more: Partial<typeof content> & { revision?: number } = {}) => {
    const { revision = 1, ...changed } = more;
    const now = company.clients.get(clientId) ?? client(clientId);
    return editOAuthClient(company, { byId, clientId, content: { ...now, ...changed }, revision });
  };

  it('keeps its secret and its tokens', () => {
    const edited = edit('vera', 'desk', { name: 'Desk 2', tokenSeconds: 600 });
    expect(edited).toMatchObject({ change: { client: { name: 'Desk 2', generation: 1, revision: 2 } } });
    expect(edited).not.toHaveProperty('change.secretHash');
  });

  it('of one that may do more changes the name alone', () => {
    expect(edit('sami', 'cms', { name: 'CMS' })).toMatchObject({ type: 'changed' });
    expect(edit('sami', 'cms', { roleIds: [] })).toEqual(refusal('mayDoMore'));
    expect(edit('sami', 'cms', { tokenSeconds: 600 })).toEqual(refusal('mayDoMore'));
  });

  it('gives it no name that another has', () => {
    expect(edit('vera', 'desk', { name: ' Cms ' })).toMatchObject({ problems: [{ field: 'name', problem: 'taken' }] });
  });

  it('gives and takes roles by the same rules as of people', () => {
    expect(edit('sami', 'desk', { roleIds: ['office', 'agent'] })).toEqual(refusal('givesMore'));
    expect(edit('olga', 'desk', { roleIds: [] })).toEqual(refusal('mayNotRevoke'));
  });

  it('asks for the revision that was read, and for a client that is there', () => {
    expect(edit('vera', 'desk', { revision: 2 })).toEqual({ type: 'conflict' });
    expect(edit('vera', 'ghost')).toEqual(refusal('clientNotFound'));
  });
});

describe('a new secret', () => {
  const replace = (byId: string, clientId: string) => replaceSecret(company, { byId, clientId, secretHash: 'hash 2' });

  it('ends what was signed in with the one before', () => {
    expect(replace('olga', 'desk')).toMatchObject({ change: { client: { generation: 2 }, secretHash: 'hash 2' } });
  });

  it('is not for who may do less than the client, who could act as it', () => {
    expect(replace('olga', 'cms')).toEqual(refusal('mayDoMore'));
    expect(replace('vera', 'ghost')).toEqual(refusal('clientNotFound'));
  });
});

it('a client is removed whatever it may do', () => {
  expect(removeOAuthClient(company, { clientId: 'cms' })).toMatchObject({ change: { removedClientId: 'cms' } });
  expect(removeOAuthClient(company, { clientId: 'ghost' })).toEqual(refusal('clientNotFound'));
});
