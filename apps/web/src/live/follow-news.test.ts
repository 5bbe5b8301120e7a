import { TRPCClientError } from '@trpc/client';
import { afterEach, expect, test, vi } from 'vitest';
import { followNews } from './follow-news.ts';
import { inbox, live, ME } from './live.test-kit.ts';
import { createLiveStore } from './live-store.ts';
import type { Api } from './open-line.ts';
import type { AgentNews } from './wire.ts';

type Heard = { readonly onData: (news: AgentNews) => void; readonly onError: (error: unknown) => void };

afterEach(() => vi.unstubAllGlobals());

/** A stream to which the test speaks, and what the page did about it. */
function follow() {
  const told: string[] = [];
  const streams: Heard[] = [];
  vi.stubGlobal('window', { location: { reload: () => told.push('begun anew') } });
  const store = createLiveStore(live());
  const subscribe = (_: undefined, heard: Heard) => {
    streams.push(heard);
    return { unsubscribe: () => undefined };
  };
  const api = { agent: { news: { subscribe } } } as unknown as Api;
  const stop = followNews(store, api, {
    agentId: ME,
    onLost: () => told.push('lost'),
    onOver: () => told.push('over'),
    onNews: ({ type }) => told.push(type),
  });
  const [stream] = streams;
  if (stream === undefined) throw new Error('Nothing was followed');
  return { told, stream, stop, read: store.read };
}

function refused(refusal: string): TRPCClientError<never> {
  return TRPCClientError.from({ error: { message: refusal, code: -32603, data: { refusal } } } as never);
}

test.each(['notPermitted', 'notAnAgent'])('who is told %s has the workspace no longer', (refusal) => {
  const { told, stream } = follow();
  stream.onError(refused(refusal));
  expect(told).toEqual(['over', 'begun anew']);
});

test('whoever else has signed in has it, and nothing of theirs is shown', () => {
  const { told, stream, read } = follow();
  const before = read();
  const theirs = inbox([]);
  stream.onData({ type: 'inbox', inbox: { ...theirs, status: { ...theirs.status, agentId: 'other' } } });
  expect(told).toEqual(['over', 'begun anew']);
  expect(read()).toBe(before);
});

test('a stream that broke is no end of it', () => {
  const { told, stream, stop } = follow();
  stream.onError(new Error('The line broke'));
  stop();
  expect(told).toEqual(['lost']);
});
