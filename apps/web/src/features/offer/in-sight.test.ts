import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isOutOfSight, tellInSight } from './in-sight.ts';

const page = Object.assign(new EventTarget(), { hidden: false });
const show = (hidden: boolean) => {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => void vi.stubGlobal('document', page));
afterEach(() => void vi.unstubAllGlobals());

/** What a tab that is out of sight itself finds of the others. */
async function asHidden(agentId: string): Promise<boolean> {
  const { hidden } = page;
  page.hidden = true;
  const answer = await isOutOfSight(agentId);
  page.hidden = hidden;
  return answer;
}

test('an agent is out of sight when none of their tabs is in sight, whatever colleagues in the same browser see', async () => {
  show(false);
  const stop = tellInSight('mara');
  expect(await isOutOfSight('mara')).toBe(false);
  await vi.waitFor(async () => expect(await asHidden('mara')).toBe(false));
  expect(await asHidden('jonas')).toBe(true);
  show(true);
  await vi.waitFor(async () => expect(await isOutOfSight('mara')).toBe(true));
  show(false);
  await vi.waitFor(async () => expect(await asHidden('mara')).toBe(false));
  stop();
  await vi.waitFor(async () => expect(await asHidden('mara')).toBe(true));
});
