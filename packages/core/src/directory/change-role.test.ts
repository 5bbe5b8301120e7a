import { describe, expect, it } from 'vitest';
import type { Policy } from '../permissions/permission.ts';
import { addRole, editRole, putRole, removeRole } from './change-role.ts';
import { client, directoryOf, person } from './directory.test-kit.ts';

const company = directoryOf(person('vera', 'administrator'), person('mara', 'agent'), person('sami', 'staff'));
const refusal = (code: string) => ({ type: 'refused', refusal: code });
const viewPeople: Policy = { domain: 'directory', entity: 'user', actions: ['view'] };
const allOfPeople: Policy = { domain: 'directory', entity: 'user', actions: ['*'] };
const onQueue: Policy = { domain: 'routing', entity: 'agent', actions: ['onQueue'] };

describe('adding a role', () => {
  const add = (byId: string, policies: readonly Policy[], name = 'New') =>
    addRole(company, { byId, roleId: 'new', content: { name, policies } });

  it('writes it down, without lines that allow nothing', () => {
    expect(add('sami', [viewPeople, { ...onQueue, actions: [] }], ' New ')).toMatchObject({
      change: { role: { id: 'new', name: 'New', policies: [viewPeople], revision: 1 } },
    });
  });

  it('gives nothing that whoever adds it may not do', () => {
    expect(add('sami', [onQueue])).toEqual(refusal('givesMore'));
  });

  it('gives all, also of what is to come, only from who has all', () => {
    expect(add('sami', [allOfPeople])).toEqual(refusal('givesMore'));
    expect(add('vera', [allOfPeople])).toMatchObject({ type: 'changed' });
  });

  it.each<[string, Policy]>([
    ['domain', { domain: 'space', entity: '*', actions: ['*'] }],
    ['entity', { domain: 'directory', entity: 'ship', actions: ['*'] }],
    ['action', { domain: 'directory', entity: 'user', actions: ['fly'] }],
  ])('knows no other %s', (_, policy) => {
    expect(add('vera', [policy])).toEqual({ type: 'invalid', problems: [{ field: 'policies', problem: 'unknown' }] });
  });

  it('needs a name of its own', () => {
    expect(add('vera', [], ' ')).toEqual({ type: 'invalid', problems: [{ field: 'name', problem: 'missing' }] });
    expect(add('vera', [], ' Agent ')).toEqual({ type: 'invalid', problems: [{ field: 'name', problem: 'taken' }] });
    const renaming = { byId: 'vera', roleId: 'staff', content: { name: 'AGENT', policies: [] }, revision: 1 };
    expect(editRole(company, renaming)).toMatchObject({ problems: [{ field: 'name', problem: 'taken' }] });
  });
});

describe('what the operator says of a role', () => {
  const put = (roleId: string, policies: readonly Policy[]) =>
    putRole(company, { roleId, content: { name: roleId, policies } });

  it('adds it or replaces it, whatever it allows', () => {
    expect(put('new', [allOfPeople])).toMatchObject({ change: { role: { policies: [allOfPeople], revision: 1 } } });
    expect(put('agent', [])).toMatchObject({ change: { role: { revision: 2 }, places: { closed: ['mara'] } } });
  });

  it('is judged as everybody’s', () => {
    const lonely = directoryOf(person('vera', 'administrator'));
    const content = { name: 'administrator', policies: [viewPeople] };
    expect(putRole(lonely, { roleId: 'administrator', content })).toEqual(refusal('lastAdministrator'));
    expect(put('new', [{ ...onQueue, domain: 'space' }])).toMatchObject({ type: 'invalid' });
  });
});

describe('editing a role', () => {
  const edit = (byId: string, roleId: string, policies: readonly Policy[], revision = 1) =>
    editRole(company, { byId, roleId, content: { name: roleId, policies }, revision });

  it('opens and closes the places of everybody who has it', () => {
    expect(edit('vera', 'agent', [])).toMatchObject({ change: { places: { opened: [], closed: ['mara'] } } });
    const staff = company.roles.get('staff')?.policies ?? [];
    expect(edit('vera', 'staff', [...staff, onQueue])).toMatchObject({ change: { places: { opened: ['sami'] } } });
  });

  it('keeps what it allows already, whoever saves it, and adds nothing they may not do', () => {
    const agent = company.roles.get('agent')?.policies ?? [];
    expect(edit('sami', 'agent', [...agent, viewPeople])).toMatchObject({ change: { role: { revision: 2 } } });
    expect(edit('sami', 'staff', [onQueue])).toEqual(refusal('givesMore'));
  });

  it('asks for the revision that was read, and for a role that is there', () => {
    expect(edit('vera', 'agent', [], 2)).toEqual({ type: 'conflict' });
    expect(edit('vera', 'captain', [])).toEqual(refusal('roleNotFound'));
  });

  it('leaves somebody who runs the company', () => {
    const lonely = directoryOf(person('vera', 'administrator'), person('mara', 'agent'));
    const content = { name: 'administrator', policies: [viewPeople] };
    const editing = { byId: 'vera', roleId: 'administrator', content, revision: 1 };
    expect(editRole(lonely, editing)).toEqual(refusal('lastAdministrator'));
  });
});

describe('removing a role', () => {
  it('is for one that no client has', () => {
    const withClient = { ...company, clients: new Map([['cms', client('cms', 'office')]]) };
    expect(removeRole(withClient, { roleId: 'office' })).toEqual(refusal('roleInUse'));
  });

  it('is for one that nobody has', () => {
    expect(removeRole(company, { roleId: 'agent' })).toEqual(refusal('roleInUse'));
    expect(removeRole(company, { roleId: 'captain' })).toEqual(refusal('roleNotFound'));
    expect(removeRole(company, { roleId: 'office' })).toMatchObject({ change: { removedRoleId: 'office' } });
  });
});
