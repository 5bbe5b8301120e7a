import { vi } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { createAttendance } from './attendance.ts';

export const SECOND = 1000;

/** A gateway that looks who is there, with Mara on queue; `pass` moves its clock and what waits for it. */
export async function attended() {
  const house = await openHouse();
  const errors: unknown[] = [];
  const attendanceOn = (agents: Partial<typeof house.ports.agents> = {}) => {
    const ports = { ...house.ports, agents: { ...house.ports.agents, ...agents } };
    const attendance = createAttendance({ ...ports, onError: (error) => errors.push(error) });
    attendance.start();
    return attendance;
  };
  await house.onQueue(SHOP.mara);
  return {
    ...house,
    errors,
    attendanceOn,
    status: async () => (await house.ports.agents.status(SHOP.mara))?.routingStatus,
    async pass(seconds: number) {
      for (let each = 0; each < seconds; each += 1) {
        house.pass(SECOND);
        await vi.advanceTimersByTimeAsync(SECOND);
      }
    },
  };
}

/** And with books that can't be written or read by that gateway while they are down. */
export async function fallible() {
  const world = await attended();
  const { agents } = world.ports;
  const reached =
    <A extends unknown[], R>(deed: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      books.isDown ? Promise.reject(new Error('down')) : deed(...args);
  const books = {
    isDown: false,
    status: reached(agents.status),
    noteArrival: reached(agents.noteArrival),
    noteSeen: reached(agents.noteSeen),
    noteLeft: reached(agents.noteLeft),
    dismissAbsent: reached(agents.dismissAbsent),
  };
  return { ...world, books };
}
