import type { GuestRequest } from '@rejoin/protocol/up/up';
import type { Effect, Happening, Model } from './model.ts';
import { initialModel } from './model.ts';
import { deadline } from './pump.ts';
import { update } from './update.ts';

/** When a rehearsal begins. */
export const T0 = 1_000_000;

/** A conversation on a clock of its own: what happened to it, and what it wanted done. */
export function talk(
  kept: Parameters<typeof initialModel>[1] = { token: 'token-1', entries: [], seenAt: 0 },
  rules: Parameters<typeof initialModel>[2] = {},
) {
  let ids = 0;
  let model: Model = initialModel('deployment', kept, rules);
  let at = T0;
  const effects: Effect[] = [];
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  function happen(...happenings: Happening[]): void {
    for (const happening of happenings) {
      const step = update(model, happening, { at, random: () => 0.5, newId });
      model = step.model;
      effects.push(...step.effects);
    }
  }
  return {
    get model() {
      return model;
    },
    happen,
    frame: (frame: object) =>
      happen({ type: 'frameReceived', frame: JSON.stringify({ type: 'response', code: 200, ...frame }) }),
    /** Lets time pass, waking the conversation whenever it wants to be asked again. */
    wait(ms: number): void {
      const end = at + ms;
      for (let due = deadline(model); due !== undefined && due <= end; due = deadline(model)) {
        at = Math.max(at, due);
        happen({ type: 'tick' });
      }
      at = end;
    },
    /** What has been done since the last time this was asked. */
    done: () => effects.splice(0),
    sent: () => effects.splice(0).flatMap((effect) => (effect.do === 'send' ? [effect.frame] : [])),
  };
}

type Talk = ReturnType<typeof talk>;

export const write = (id: string, text = id): Happening => ({ type: 'written', entries: [{ id, text }] });
export const messages = (frames: readonly GuestRequest[]) =>
  frames.flatMap((frame) => (frame.action === 'onMessage' ? [frame.message.metadata?.id] : []));

export function goLive(one: Talk, session: object = { newSession: true }): void {
  if (one.model.connection.status === 'idle') one.happen({ type: 'started' });
  one.happen({ type: 'socketOpened' });
  one.frame({ class: 'SessionResponse', body: { connected: true, readOnly: false, ...session } });
}

/** The gateway tells the guest's message back. */
export function acknowledge(one: Talk, clientId: string, second = 1): void {
  const channel = { time: new Date(T0 + second * 1000).toISOString() };
  const body = {
    id: `server-${clientId}`,
    type: 'Text',
    direction: 'Inbound',
    text: clientId,
    channel,
    metadata: { id: clientId },
  };
  one.frame({ type: 'message', class: 'StructuredMessage', body, tracingId: clientId });
}

export function answer(one: Talk, id: string, second: number): void {
  const channel = { time: new Date(T0 + second * 1000).toISOString(), from: { nickname: 'Mara' } };
  one.frame({
    type: 'message',
    class: 'StructuredMessage',
    body: { id, type: 'Text', direction: 'Outbound', text: id, channel, originatingEntity: 'Human' },
  });
}
