import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllGlobals());

function pageOf(hidden: boolean) {
  return Object.assign(new EventTarget(), { hidden });
}

/** Tabs out of sight that take turns by `locks`, or know nothing of each other. */
async function tabs(locks: LockManager | undefined) {
  vi.stubGlobal('navigator', locks === undefined ? {} : { locks });
  const { inOneTab } = await import('./open-tabs.ts');
  const doing: string[] = [];
  const ask = (tab: string, page = pageOf(true)) => {
    vi.stubGlobal('document', page);
    const over = new AbortController();
    const asked = inOneTab('ring', over.signal, (isTakenOver) => {
      const done = isTakenOver ? `${tab} takes over` : tab;
      doing.push(done);
      return () => doing.splice(doing.indexOf(done), 1);
    });
    return async () => {
      over.abort();
      await asked;
    };
  };
  return { doing, ask };
}

test('of the tabs that ask, one does it; when it stops, the next does, and one that has stopped asking does not', async () => {
  const { doing, ask } = await tabs(navigator.locks);
  const [stopFirst, stopSecond, stopThird] = [ask('first'), ask('second'), ask('third')];
  await vi.waitFor(() => expect(doing).toEqual(['first']));
  await stopSecond();
  expect(doing).toEqual(['first']);
  await stopFirst();
  await vi.waitFor(() => expect(doing).toEqual(['third takes over']));
  await stopThird();
  expect(doing).toEqual([]);
});

test('where tabs know nothing of each other each does it', async () => {
  const { doing, ask } = await tabs(undefined);
  const stops = [ask('first'), ask('second')];
  expect(doing).toEqual(['first', 'second']);
  for (const stop of stops) await stop();
  expect(doing).toEqual([]);
});

test('a tab that comes in sight takes it from the one that did it, and leaves it to the others when it stops', async () => {
  const { doing, ask } = await tabs(navigator.locks);
  const page = pageOf(true);
  const stopAsleep = ask('asleep');
  await vi.waitFor(() => expect(doing).toEqual(['asleep']));
  const stopSeen = ask('seen', page);
  Object.assign(page, { hidden: false });
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(doing).toEqual(['seen takes over']));
  page.dispatchEvent(new Event('visibilitychange'));
  await stopSeen();
  await vi.waitFor(() => expect(doing).toEqual(['asleep takes over']));
  await stopAsleep();
  expect(doing).toEqual([]);
});

test('a tab that is in sight when it asks takes it at once', async () => {
  const { doing, ask } = await tabs(navigator.locks);
  const stopAsleep = ask('asleep');
  await vi.waitFor(() => expect(doing).toEqual(['asleep']));
  const stopSeen = ask('seen', pageOf(false));
  await vi.waitFor(() => expect(doing).toEqual(['seen takes over']));
  await stopAsleep();
  expect(doing).toEqual(['seen takes over']);
  await stopSeen();
  expect(doing).toEqual([]);
});
