import { describe, expect, it } from 'vitest';
import { createMemoryWorld } from '../memory/world.ts';
import { signIn } from './sign-in.ts';

const MINUTE = 60_000;
const email = 'mara@shop.example';
const right = { email, password: 'right' };
const wrong = { email, password: 'wrong' };

async function house() {
  let now = 1_767_603_600_000;
  const world = createMemoryWorld({ clock: () => now });
  await world.companyWrites.putPerson({ id: 'mara', name: 'Mara', email, passwordHash: 'hash of right', roleIds: [] });
  const asked: (string | undefined)[] = [];
  const ports = {
    ...world,
    verifyPassword: async (hash: string | undefined, password: string) => {
      asked.push(hash);
      return hash === `hash of ${password}`;
    },
  };
  return {
    asked,
    try: (input: { email: string; password: string }) => signIn(ports, input),
    fail: async (times: number, address = email) => {
      for (let time = 0; time < times; time += 1) await signIn(ports, { email: address, password: 'wrong' });
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    now: () => now,
    deactivate: () =>
      world.directory.change(({ people }) => {
        const mara = people.get('mara');
        if (mara === undefined) throw new Error('Mara is not there');
        const places = { opened: [], closed: [] };
        return { type: 'changed', change: { people: [{ ...mara, active: false }], places } } as const;
      }),
  };
}

describe('signIn', () => {
  it('lets in whoever knows the password, however the address is written', async () => {
    const { try: attempt } = await house();
    expect(await attempt(right)).toMatchObject({ type: 'signedIn', person: { id: 'mara' } });
    expect(await attempt({ ...right, email: '  Mara@SHOP.example ' })).toMatchObject({ type: 'signedIn' });
  });

  it.each([
    ['an account', email],
    ['no account', 'nobody@shop.example'],
  ])('answers alike and with the same work for an address with %s', async (_, address) => {
    const { asked, fail, try: attempt, now } = await house();
    expect(await attempt({ email: address, password: 'wrong' })).toEqual({ type: 'refused', refusal: 'wrong' });
    await fail(3, address);
    const until = now() + 15 * MINUTE;
    expect(await attempt({ email: address, password: 'wrong' })).toEqual({ type: 'refused', refusal: 'locked', until });
    expect(asked).toHaveLength(5);
    expect(await attempt({ email: address, password: 'right' })).toEqual({ type: 'refused', refusal: 'locked', until });
    expect(asked).toHaveLength(5);
  });

  it('opens a session of its own for each sign-in, of the generation that counts', async () => {
    const { try: attempt } = await house();
    const [one, other] = [await attempt(right), await attempt(right)];
    expect(one).toMatchObject({ session: { personId: 'mara', generation: 1 } });
    expect(one.type === 'signedIn' && other.type === 'signedIn' && one.session.id !== other.session.id).toBe(true);
  });

  it('answers somebody who is not active like a wrong password, with the same work', async () => {
    const { asked, deactivate, try: attempt } = await house();
    await deactivate();
    expect(await attempt(right)).toEqual({ type: 'refused', refusal: 'wrong' });
    expect(asked).toEqual(['hash of right']);
  });

  it('opens again after fifteen minutes, with all attempts anew', async () => {
    const { fail, pass, try: attempt } = await house();
    await fail(5);
    pass(15 * MINUTE - 1);
    expect(await attempt(right)).toMatchObject({ refusal: 'locked' });
    pass(1);
    expect(await attempt(wrong)).toEqual({ type: 'refused', refusal: 'wrong' });
    expect(await attempt(right)).toMatchObject({ type: 'signedIn' });
  });

  it('is not put off by attempts made while it is locked', async () => {
    const { fail, pass, try: attempt } = await house();
    await fail(5);
    pass(14 * MINUTE);
    await fail(10);
    pass(MINUTE);
    expect(await attempt(right)).toMatchObject({ type: 'signedIn' });
  });

  it('forgets the failures at a success', async () => {
    const { fail, try: attempt } = await house();
    await fail(4);
    expect(await attempt(right)).toMatchObject({ type: 'signedIn' });
    await fail(4);
    expect(await attempt(right)).toMatchObject({ type: 'signedIn' });
  });

  it('gives a hundred attempts at once no more than five guesses', async () => {
    const { asked, try: attempt } = await house();
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => attempt(wrong)));
    expect(asked).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome.type === 'refused' && outcome.refusal === 'wrong')).toHaveLength(4);
  });
});
