import { describe, expect, it } from 'vitest';
import { addPerson, changeOwnPassword, editPerson, resetPassword, setActive, setPassword } from './change-person.ts';
import { directoryOf, person } from './directory.test-kit.ts';
import type { PersonRecord } from './directory.ts';

const vera = person('vera', 'administrator');
const mara = person('mara', 'agent');
const sami = person('sami', 'staff');
const otto = person('otto', 'office');
const gone = { ...person('gone', 'administrator'), active: false };
const company = directoryOf(vera, mara, sami, otto, gone);

const refusal = (code: string) => ({ type: 'refused', refusal: code });
const contentOf = ({ name, email, roleIds }: PersonRecord, change: object = {}) => ({
  name,
  email,
  roleIds,
  ...change,
});

describe('adding somebody', () => {
  const add = (byId: string, content: object = {}) =>
    addPerson(company, {
      byId,
      personId: 'new',
      content: { name: ' Nora ', email: ' Nora@Shop.example', roleIds: ['agent'], ...content },
      passwordHash: 'hash',
    });

  it('writes them down with the address in lower case, and gives an agent a place', () => {
    const written = { ...person('new', 'agent'), name: 'Nora', email: 'nora@shop.example' };
    expect(add('vera')).toEqual({
      type: 'changed',
      change: { people: [written], passwordHash: 'hash', places: { opened: ['new'], closed: [] } },
    });
  });

  it('opens no place for who may not go on queue', () => {
    expect(add('vera', { roleIds: [] })).toMatchObject({ change: { places: { opened: [] } } });
  });

  it.each([
    ['the address of somebody else, in other letters', { email: 'MARA@shop.example' }, 'email', 'taken'],
    ['no name', { name: ' ' }, 'name', 'missing'],
    ['no address', { email: '' }, 'email', 'missing'],
    ['something that is no address', { email: 'nora' }, 'email', 'notAnAddress'],
    ['an address with a control character', { email: 'no\0ra@shop.example' }, 'email', 'notAnAddress'],
    ['too long a name', { name: 'n'.repeat(101) }, 'name', 'tooLong'],
  ])('names what is wrong with %s', (_, content, field, problem) => {
    expect(add('vera', content)).toEqual({ type: 'invalid', problems: [{ field, problem }] });
  });

  it.each([
    ['may not give roles', 'otto', ['staff'], 'mayNotGrant'],
    ['may do less than the role allows', 'sami', ['agent'], 'givesMore'],
    ['names a role that is not there', 'vera', ['captain'], 'roleNotFound'],
    ['is not in the directory', 'ghost', [], 'personNotFound'],
    ['was deactivated meanwhile', 'gone', [], 'personNotFound'],
  ])('is refused whoever %s', (_, byId, roleIds, code) => {
    expect(add(byId, { roleIds })).toEqual(refusal(code));
  });
});

describe('editing somebody', () => {
  const edit = (byId: string, who: PersonRecord, change: object, directory = company) =>
    editPerson(directory, { byId, personId: who.id, content: contentOf(who, change), revision: 1 });

  it('replaces name, address and roles, and counts', () => {
    const change = { name: 'Mara B', email: 'b@shop.example', roleIds: ['agent', 'staff'] };
    expect(edit('vera', mara, change)).toMatchObject({
      change: { people: [{ ...change, revision: 2, sessions: { generation: 1 } }], places: { opened: [], closed: [] } },
    });
  });

  it('closes the place of who is no agent any more', () => {
    expect(edit('vera', mara, { roleIds: [] })).toMatchObject({ change: { places: { closed: ['mara'] } } });
  });

  it('asks for the revision that was read', () => {
    const editing = { byId: 'vera', personId: 'mara', content: contentOf(mara), revision: 2 };
    expect(editPerson(company, editing)).toEqual({ type: 'conflict' });
  });

  it.each<[string, string, PersonRecord, object, string]>([
    ['the address of who may do more', 'otto', vera, { email: 'me@shop.example' }, 'mayDoMore'],
    ['the roles of who may do more', 'sami', vera, { roleIds: [] }, 'mayDoMore'],
    ['a role on, that allows more', 'sami', otto, { roleIds: ['office', 'agent'] }, 'givesMore'],
    ['a role on to themselves, that allows more', 'sami', sami, { roleIds: ['staff', 'administrator'] }, 'givesMore'],
    ['a role on without the right to', 'otto', otto, { roleIds: ['office', 'staff'] }, 'mayNotGrant'],
    ['a role away without the right to', 'otto', otto, { roleIds: [] }, 'mayNotRevoke'],
  ])('refuses to pass %s', (_, byId, who, change, code) => {
    expect(edit(byId, who, change)).toEqual(refusal(code));
  });

  it('lets who may do less change the name', () => {
    expect(edit('otto', vera, { name: 'Vera S' })).toMatchObject({ change: { people: [{ name: 'Vera S' }] } });
  });

  it('keeps somebody who can give everybody their rights back', () => {
    const lonely = directoryOf(vera, mara);
    expect(edit('vera', vera, { roleIds: [] }, lonely)).toEqual(refusal('lastAdministrator'));
    expect(edit('vera', vera, { roleIds: ['agent'] }, directoryOf(vera, sami))).toMatchObject({ type: 'changed' });
    const asleep = { ...sami, active: false };
    expect(edit('vera', vera, { roleIds: ['agent'] }, directoryOf(vera, asleep))).toEqual(refusal('lastAdministrator'));
  });
});

describe('deactivating somebody', () => {
  const set = (byId: string, personId: string, active: boolean, directory = company) =>
    setActive(directory, { byId, personId, active });

  it('ends their sessions and closes their place; activating opens it, and no session', () => {
    const off = { ...mara, active: false, sessions: { generation: 2 } };
    const places = { opened: [], closed: ['mara'] };
    expect(set('vera', 'mara', false)).toEqual({ type: 'changed', change: { people: [off], places } });
    expect(set('vera', 'mara', true, directoryOf(vera, off))).toEqual({
      type: 'changed',
      change: { people: [{ ...off, active: true }], places: { opened: ['mara'], closed: [] } },
    });
  });

  it.each([
    ['themselves', 'vera', 'vera', 'notYourself'],
    ['who may do more', 'otto', 'vera', 'mayDoMore'],
    ['who is not there', 'vera', 'ghost', 'personNotFound'],
  ])('is not for %s', (_, byId, personId, code) => {
    expect(set(byId, personId, false)).toEqual(refusal(code));
  });

  it('is not for who was deactivated a moment before: two can’t deactivate each other', () => {
    const off = { ...person('clerk', 'administrator'), active: false };
    expect(set('clerk', 'vera', false, directoryOf(vera, off))).toEqual(refusal('personNotFound'));
  });
});

describe('a new password', () => {
  it('set by somebody else ends every session', () => {
    const kept = { ...mara, sessions: { generation: 3, keptId: 'here' } };
    const setting = { byId: 'vera', personId: 'mara', passwordHash: 'hash' };
    expect(setPassword(directoryOf(vera, kept), setting)).toMatchObject({
      change: { people: [{ ...mara, sessions: { generation: 4 } }], passwordHash: 'hash' },
    });
  });

  it('of one’s own spares the session in which it is set', () => {
    const changing = { personId: 'mara', sessionId: 'here', passwordHash: 'hash' };
    expect(changeOwnPassword(company, changing)).toMatchObject({
      change: { people: [{ sessions: { generation: 2, keptId: 'here' } }], passwordHash: 'hash' },
    });
  });

  it.each([
    ['oneself: that takes the one there is', 'vera', 'vera', 'notYourself'],
    ['who may do more', 'sami', 'mara', 'mayDoMore'],
  ])('is not set for %s', (_, byId, personId, code) => {
    expect(setPassword(company, { byId, personId, passwordHash: 'hash' })).toEqual(refusal(code));
  });
});

describe('a password that is reset by whoever runs the installation', () => {
  it('is set for the last administrator too, who is signed out everywhere', () => {
    expect(resetPassword(directoryOf(vera), { email: ' VERA@shop.example', passwordHash: 'hash' })).toEqual({
      type: 'changed',
      change: {
        people: [{ ...vera, sessions: { generation: 2 } }],
        passwordHash: 'hash',
        places: { opened: [], closed: [] },
      },
    });
  });

  it.each([
    ['an address that nobody has', 'nobody@shop.example'],
    ['the address of somebody deactivated', 'gone@shop.example'],
  ])('is not set for %s', (_, email) => {
    expect(resetPassword(company, { email, passwordHash: 'hash' })).toEqual(refusal('personNotFound'));
  });
});
