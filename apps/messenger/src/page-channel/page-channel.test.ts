import { expect, test } from 'vitest';
import { readHello, readToFrame } from './page-channel.ts';
import { readToPage } from './read-to-page.ts';

test('a hello needs its nonce, and the address of the page', () => {
  const hello = { type: 'rejoin:hello', nonce: 'n', address: 'https://shop.example/' };
  expect(readHello(hello)).toEqual(hello);
  expect(readHello({ ...hello, address: 7 })).toBeUndefined();
  expect(readHello({ ...hello, nonce: 1 })).toBeUndefined();
  expect(readHello({ ...hello, type: 'hello' })).toBeUndefined();
  expect(readHello('rejoin:hello')).toBeUndefined();
});

test('the page hears what it knows and nothing else', () => {
  const unread = { type: 'unread', count: 2, text: '2 unread messages' };
  expect(readToPage({ ...unread, count: 2.5 })).toEqual(unread);
  expect(readToPage({ ...unread, text: undefined })).toBeUndefined();
  expect(readToPage({ ...unread, count: -1 })).toBeUndefined();
  expect(readToPage({ type: 'signInNeeded' })).toEqual({ type: 'signInNeeded' });
  expect(readToPage({ type: 'room', need: 'page' })).toEqual({ type: 'room', need: 'page' });
  expect(readToPage({ type: 'room', need: 'screen' })).toBeUndefined();
  const event = { type: 'event', name: 'message', detail: { text: 'Hello' } };
  expect(readToPage({ ...event, more: 1 })).toEqual(event);
  expect(readToPage({ ...event, name: 'ready' })).toBeUndefined();
  expect(readToPage({ ...event, detail: 'Hello' })).toBeUndefined();
  expect(readToPage({ type: 'ready' })).toBeUndefined();
  expect(readToPage(null)).toBeUndefined();
});

test('the frame hears shown and hidden, and commands', () => {
  expect(readToFrame({ type: 'shown', extra: 1 })).toEqual({ type: 'shown', focus: false });
  expect(readToFrame({ type: 'hidden' })).toEqual({ type: 'hidden' });
  expect(readToFrame({ type: 'command', name: 'sendMessage', given: 'Hi', more: 1 })).toEqual({
    type: 'command',
    name: 'sendMessage',
    given: 'Hi',
  });
  expect(readToFrame({ type: 'command', name: 1, given: 'Hi' })).toBeUndefined();
  expect(readToFrame({ type: 'eval' })).toBeUndefined();
});
