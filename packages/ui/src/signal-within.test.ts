import { once } from 'node:events';
import { expect, test } from 'vitest';
import { signalWithin } from './signal-within.ts';

test.each([[undefined], [new AbortController().signal]])('what is late is waited for no longer', async (given) => {
  const signal = signalWithin(5, given);
  await once(signal, 'abort');
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
});

test('who no longer wants the answer need not wait until it is late', () => {
  const asker = new AbortController();
  const signal = signalWithin(60_000, asker.signal);
  expect(signal.aborted).toBe(false);
  asker.abort('left');
  expect(signal.reason).toBe('left');
});
