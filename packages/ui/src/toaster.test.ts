import { toast } from 'sonner';
import { afterEach, expect, test, vi } from 'vitest';
import { toastDone, toastFailed } from './toaster.tsx';

afterEach(() => vi.unstubAllGlobals());

/** What stands there with these words. */
function told(text: string) {
  return toast.getToasts().find((each) => 'title' in each && each.title === text);
}

test('what failed stands for ten seconds, and what was done for four', () => {
  toastDone('The skill is saved');
  toastFailed('Could not disconnect.', { detail: 'Try again.' });
  expect(told('The skill is saved')).toMatchObject({ type: 'success', duration: 4_000 });
  expect(told('Could not disconnect.')).toMatchObject({ type: 'error', duration: 10_000, description: 'Try again.' });
});

test('what failed is taken back once it is so no more, and nothing else is', () => {
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => draw(0));
  const takeBack = toastFailed('You are not on queue.');
  toastFailed('Could not park.');
  takeBack();
  expect(told('You are not on queue.')).toBeUndefined();
  expect(told('Could not park.')).toBeDefined();
});
