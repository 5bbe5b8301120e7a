import { describe, expect, it } from 'vitest';
import { changePeople, type PeopleDeed, planPeople } from './change-people.ts';
import { directoryOf, person } from './directory.test-kit.ts';

const vera = person('vera', 'administrator');
const mara = person('mara', 'agent');
const jonas = person('jonas', 'agent');
const sami = person('sami', 'staff');
const off = { ...person('off'), active: false };
const company = directoryOf(vera, mara, jonas, sami, off);

const GIVE_AGENT: PeopleDeed = { type: 'giveRole', roleId: 'agent' };
const TAKE_AGENT: PeopleDeed = { type: 'takeRole', roleId: 'agent' };
const DEACTIVATE: PeopleDeed = { type: 'setActive', active: false };

/** `mara ok, vera notYourself`, in this order. */
function planned(deed: PeopleDeed, personIds: readonly string[], { byId = 'vera', directory = company } = {}) {
  const { changed, leftOut } = planPeople(directory, { byId, personIds, deed });
  const why = new Map([
    ...changed.map(({ id }) => [id, 'ok'] as const),
    ...leftOut.map((out) => [out.personId, out.why] as const),
  ]);
  return personIds.map((id) => `${id} ${why.get(id)}`).join(', ');
}

describe('one deed for many', () => {
  it.each<[PeopleDeed, string, string]>([
    [GIVE_AGENT, 'vera', 'vera ok, mara asItIs, sami ok, ghost personNotFound'],
    [GIVE_AGENT, 'sami', 'off givesMore, mara asItIs'],
    [TAKE_AGENT, 'vera', 'mara ok, vera asItIs'],
    [TAKE_AGENT, 'sami', 'mara mayDoMore'],
    [{ type: 'giveRole', roleId: 'captain' }, 'vera', 'mara roleNotFound'],
    [DEACTIVATE, 'vera', 'mara ok, jonas ok, vera notYourself, off asItIs'],
    [DEACTIVATE, 'sami', 'vera mayDoMore, mara mayDoMore'],
    [{ type: 'setActive', active: true }, 'sami', 'off ok, mara asItIs'],
    [DEACTIVATE, 'off', 'mara personNotFound'],
  ])('%o by %s is judged for each as alone: %s', (deed, byId, outcome) => {
    const personIds = outcome.split(', ').map((each) => each.split(' ')[0] ?? '');
    expect(planned(deed, personIds, { byId })).toBe(outcome);
  });

  it('leaves the last administrator, whoever comes last', () => {
    const two = directoryOf(vera, person('rudi', 'administrator'), mara);
    const take: PeopleDeed = { type: 'takeRole', roleId: 'administrator' };
    expect(planned(take, ['rudi', 'vera'], { directory: two })).toBe('rudi ok, vera lastAdministrator');
  });

  it('comes to whoever does it last, who may need the role that they take from themselves', () => {
    const two = directoryOf(vera, person('rudi', 'administrator'), person('tom', 'administrator'));
    const take: PeopleDeed = { type: 'takeRole', roleId: 'administrator' };
    expect(planned(take, ['vera', 'rudi'], { directory: two })).toBe('vera ok, rudi ok');
  });

  it('is written as one change, with the places that follow', () => {
    expect(changePeople(company, { byId: 'vera', personIds: ['mara', 'jonas'], deed: DEACTIVATE })).toEqual({
      type: 'changed',
      change: {
        people: [
          { ...mara, active: false, sessions: { generation: 2 } },
          { ...jonas, active: false, sessions: { generation: 2 } },
        ],
        places: { opened: [], closed: ['mara', 'jonas'] },
      },
    });
    expect(changePeople(company, { byId: 'vera', personIds: ['sami'], deed: GIVE_AGENT })).toMatchObject({
      change: { people: [{ ...sami, roleIds: ['staff', 'agent'], revision: 2 }], places: { opened: ['sami'] } },
    });
  });

  it('is done to nobody where it can’t be done to all', () => {
    const wish = { byId: 'vera', personIds: ['jonas', 'vera'], deed: DEACTIVATE };
    expect(changePeople(company, wish)).toEqual({ type: 'conflict' });
  });
});
