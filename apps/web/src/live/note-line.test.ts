import { expect, test } from 'vitest';
import { inbox } from './live.test-kit.ts';
import { liveStateOf } from './live-state.ts';
import { createLiveStore } from './live-store.ts';
import { createLineNotes } from './note-line.ts';

function openLine() {
  const store = createLiveStore(liveStateOf(inbox([]), { server: 0, here: 0 }));
  let hasNetwork = true;
  const notes = createLineNotes(store, () => hasNetwork);
  const network = (isThere: boolean) => {
    hasNetwork = isThere;
    notes.networkChanged();
  };
  return { ...store, ...notes, network, line: () => store.read().line };
}

test('a live line counts as offline as soon as the network is gone, and as live when it comes back and the line has held', () => {
  const { dispatch, network, line } = openLine();
  dispatch({ type: 'line', line: 'live' });
  network(false);
  expect(line()).toBe('offline');
  network(true);
  expect(line()).toBe('live');
});

test('a line that broke meanwhile is to be opened again', () => {
  const { dispatch, lost, network, line } = openLine();
  dispatch({ type: 'line', line: 'live' });
  network(false);
  lost();
  expect(line()).toBe('offline');
  network(true);
  expect(line()).toBe('reconnecting');
});

test('who is signed out stays so, whatever the network does', () => {
  const { dispatch, lost, network, line } = openLine();
  dispatch({ type: 'line', line: 'signedOut' });
  network(false);
  lost();
  network(true);
  expect(line()).toBe('signedOut');
});
