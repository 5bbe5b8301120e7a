import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guestEntries } from '../visibility/visible-to-guest.ts';
import type { ConversationCommand } from './commands.ts';
import { handle } from './handle.ts';
import {
  accept,
  answer,
  CONVERSATION,
  disconnect,
  join,
  message,
  offer,
  play,
  type Step,
  start,
  T0,
} from './scenario.test-kit.ts';
import type { ConversationState } from './state.ts';

const steps = fc.array(
  fc.record({
    command: fc.constantFrom<ConversationCommand>(
      ...[start(), join(), message(), message('👋'), offer('mara'), accept('mara'), answer('mara')],
      ...[disconnect('mara', 'status'), { type: 'supersede' } as const, { type: 'clear', allowed: true } as const],
    ),
    /** What the clock does before it: it stands, goes, jumps ahead, and is set back. */
    passes: fc.oneof(fc.constant(0), fc.integer({ min: -5000, max: 5000 })),
  }),
  { maxLength: 60 },
);

test('what a guest sees of a session has times that strictly increase, over all its conversations and whatever the clock does', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const seen: number[] = [];
      let state: ConversationState | undefined;
      let now = T0;
      for (const { command, passes } of list) {
        now += passes;
        const begins = command.type === 'start' || command.type === 'join';
        const after = seen.at(-1);
        const told = begins && after !== undefined ? { ...command, after } : command;
        const handled = handle(
          begins && state?.status === 'ended' ? undefined : state,
          { conversationId: CONVERSATION, command: told },
          now,
        );
        if (handled.type === 'refusal') continue;
        state = handled.state;
        seen.push(...guestEntries(handled.entries).map(({ at }) => at));
      }
      for (const [index, at] of seen.entries()) expect(at).toBeGreaterThan(seen[index - 1] ?? 0);
    }),
    { numRuns: 500 },
  );
});

test.each<{ name: string; given: Step[]; when: ConversationCommand }>([
  { name: 'begins a conversation', given: [], when: start() },
  { name: 'opens the messenger', given: [], when: join() },
  { name: 'goes on', given: [start()], when: message() },
])('a guest who $name does so after everything that they were told, kept in a log or not', ({ given, when }) => {
  const { state } = play(given);
  const told = { ...when, after: T0 + 60_000 } as ConversationCommand;
  const handled = handle(state, { conversationId: CONVERSATION, command: told }, T0 + 60_000);
  expect(handled).toMatchObject({ entries: expect.arrayContaining([expect.objectContaining({ at: T0 + 60_001 })]) });
});
