import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Of a page that nobody has touched: as browsers do, it answers when it is asked to sound after a click, not at the click. */
class SilentContext {
  static isTouched = false;
  static asked = 0;
  state = 'suspended';
  readonly #asking: (() => void)[] = [];

  resume(): Promise<void> {
    SilentContext.asked++;
    return new Promise((resolve) => {
      this.#asking.push(resolve);
      if (!SilentContext.isTouched) return;
      this.state = 'running';
      for (const answer of this.#asking.splice(0)) answer();
    });
  }
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('AudioContext', SilentContext);
  Object.assign(SilentContext, { isTouched: false, asked: 0 });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function asking() {
  const { audible, AGAIN_MS } = await import('./ring.ts');
  const over = new AbortController();
  let isHeard = false;
  void audible(over.signal).then(() => {
    isHeard = true;
  });
  return { isHeard: () => isHeard, stop: () => over.abort(), again: () => vi.advanceTimersByTimeAsync(AGAIN_MS) };
}

test('a page on which somebody clicks while it waits to be heard is heard', async () => {
  const { isHeard, again } = await asking();
  await again();
  expect(isHeard()).toBe(false);
  SilentContext.isTouched = true;
  await again();
  expect(isHeard()).toBe(true);
});

test.each([
  ['when it is heard', true],
  ['when nothing rings any more', false],
])('it stops asking %s', async (_, isTouched) => {
  const { stop, again } = await asking();
  SilentContext.isTouched = isTouched;
  await again();
  if (!isTouched) stop();
  const { asked } = SilentContext;
  await again();
  expect(SilentContext.asked).toBe(asked);
});
