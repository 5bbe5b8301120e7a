import { expect, test } from 'vitest';
import type { Entry } from './events.ts';
import { replay } from './evolve.ts';
import golden from './golden-logs.json' with { type: 'json' };

/** Logs as they were written once, and the states they led to: whatever the rules become, these replay for ever. A log is only ever added. */
const LOGS = golden as unknown as readonly {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly state: object;
}[];

test.each(LOGS)('$name', ({ entries, state }) => {
  expect(replay('6b1f0c1e-8d52-4a55-9a43-0d5c6e3f7a10', entries)).toEqual(state);
});

test('every kind of event is in one of them', () => {
  const types = new Set(LOGS.flatMap(({ entries }) => entries.map(({ event }) => event.type)));
  const every: Readonly<Record<Entry['event']['type'], true>> = {
    Started: true,
    GuestSignedIn: true,
    GuestJoined: true,
    GuestMessaged: true,
    FlowMessaged: true,
    FlowRested: true,
    AttributesSet: true,
    Queued: true,
    Offered: true,
    Accepted: true,
    Declined: true,
    Unanswered: true,
    PlaceTold: true,
    Introduced: true,
    AgentMessaged: true,
    ProgramMessaged: true,
    Whispered: true,
    Noted: true,
    Parked: true,
    Resumed: true,
    TransferOffered: true,
    TransferEnded: true,
    Transferred: true,
    TakenOver: true,
    Reassigned: true,
    InactivityWarned: true,
    ReturnedToFlow: true,
    Disconnected: true,
    WrappedUp: true,
    WrapUpSkipped: true,
    Rejoined: true,
    Ended: true,
  };
  expect([...types].sort()).toEqual(Object.keys(every).sort());
});
