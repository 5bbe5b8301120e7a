import type { Mutant } from './mutant.ts';

const USE_CASES = 'packages/use-cases/src';

/** In how it is done. */
export const SHELL: readonly Mutant[] = [
  {
    name: 'what is queued behind a failure is done all the same',
    file: `${USE_CASES}/conversation/lanes.ts`,
    find: 'lanes.delete(lane);\n      return waiting;',
    replace: 'if (waiting.length < 2) lanes.delete(lane);\n      return waiting.splice(0, 1);',
  },
  {
    name: 'who comes last is served first',
    file: `${USE_CASES}/conversation/lanes.ts`,
    find: 'else others.push(one);',
    replace: 'else others.splice(1, 0, one);',
  },
  {
    name: 'an offer takes no seat',
    file: `${USE_CASES}/conversation/run-deeds.ts`,
    find: 'const takesSeat = seatTaken(before, state, entries);',
    replace: 'const takesSeat = seatTaken(state, state, entries);',
  },
  {
    name: 'a decision that came too late is kept in mind',
    file: `${USE_CASES}/conversation/run-deeds.ts`,
    find: 'ports.states.drop(append.conversationId);',
    replace: '',
  },
  {
    name: 'what was stored before is refused afterwards',
    file: `${USE_CASES}/conversation/run-deeds.ts`,
    find: 'await admitRepeats(ports, settled);',
    replace: 'new Map<string, unknown>();',
  },
  {
    name: 'a message of a guest has no key',
    file: `${USE_CASES}/conversation/send-guest-message.ts`,
    find: 'if (id === undefined) return {};',
    replace: 'if (id !== "") return {};',
  },
  {
    name: 'an answer has no key',
    file: `${USE_CASES}/conversation/answer-guest.ts`,
    find: 'once: agentMessageKey(',
    replace: 'once: undefined && agentMessageKey(',
  },
  {
    name: 'an append that fails counts as done',
    file: `${USE_CASES}/conversation/run-deeds.ts`,
    find: 'appends.length > 0 ? await ports.log.append(appends) : [];',
    replace:
      "appends.length > 0 ? await ports.log.append(appends).catch(() => appends.map(() => ({ type: 'appended' as const }))) : [];",
  },
  {
    name: 'a gap is told to nobody',
    file: `${USE_CASES}/news/newsroom.ts`,
    find: "if (item.type === 'conversation') continue;",
    replace: "if (item.type === 'conversation' || item.type === 'gap') continue;",
  },
  {
    name: 'a failed reading is not made good',
    file: `${USE_CASES}/news/newsroom.ts`,
    find: "for (const follower of followers.everyone()) follower.hear({ type: 'gap' });",
    replace: '',
  },
  {
    name: 'news of others are not heard',
    file: `${USE_CASES}/news/newsroom.ts`,
    find: 'recent.drop(id);\n    hear(news);',
    replace: "recent.drop(id);\n    hear(news.filter(({ type }) => type !== 'conversation'));",
  },
  {
    name: 'entries are told further than the state',
    file: `${USE_CASES}/news/newsroom.ts`,
    find: 'sequence > after && sequence <= state.sequence,',
    replace: 'sequence > after,',
  },
  {
    name: 'the latest entries are kept with holes',
    file: `${USE_CASES}/conversation/recent-entries.ts`,
    find: 'known.at(-1)?.sequence === (entries[0]?.sequence ?? 0) - 1;',
    replace: 'known.length > 0;',
  },
  {
    name: 'a state that others have moved on stays',
    file: `${USE_CASES}/conversation/recent-states.ts`,
    find: 'if (state !== undefined && state.sequence < sequence) states.delete(conversationId);',
    replace: '',
  },
  {
    name: 'a state that others move on while the states beside it are read is missing',
    file: `${USE_CASES}/conversation/recent-states.ts`,
    find: 'for (const state of (await log.load(missing)).values()) use(state);',
    replace:
      'for (const state of (await log.load(missing)).values()) use(state);\n      for (const id of found.keys()) if (!states.has(id)) found.delete(id);',
  },
  {
    name: 'a guest is told everything again',
    file: `${USE_CASES}/news/follow-guest.ts`,
    find: 'positions.set(conversationId, last.sequence);',
    replace: 'positions.set(conversationId, last.sequence - 1);',
  },
  {
    name: 'a guest does not catch up after a gap',
    file: `${USE_CASES}/news/follow-guest.ts`,
    find: 'this.#keepUp();\n    listener(news);',
    replace: 'listener(news);',
  },
  {
    name: 'a guest catches up once, though nothing can be read',
    file: `${USE_CASES}/news/follow-guest.ts`,
    find: 'if (!this.#isOver) this.#again = setTimeout(() => this.#keepUp(), AGAIN_MS);',
    replace: '',
  },
  {
    name: 'an agent is told everything again',
    file: `${USE_CASES}/news/follow-agent.ts`,
    find: 'positions.set(conversationId, last.sequence);\n      pending.push(developed(',
    replace: 'positions.set(conversationId, last.sequence - 1);\n      pending.push(developed(',
  },
  {
    name: 'an agent does not catch up after a gap',
    file: `${USE_CASES}/news/follow-agent.ts`,
    find: "if (news.type === 'gap') stale = true;",
    replace: '',
  },
  {
    name: 'nobody is marked as not responding',
    file: `${USE_CASES}/conversation/alarm.ts`,
    find: "await agents.setRoutingStatus(agentId, 'notResponding', clock());",
    replace: '',
  },
  {
    name: 'the alarm goes off once',
    file: `${USE_CASES}/repeating.ts`,
    find: 'running = work().finally(later);',
    replace: 'running = work();',
  },
  {
    name: 'nobody looks at the queues again',
    file: `${USE_CASES}/routing/routing-sweeps.ts`,
    find: 'granted === 0) return;\n    await look(() => ports.allowances.take({ ...STILL_SWEEPING, at: ports.clock() }));',
    replace: 'granted === 0) return;',
  },
  {
    name: 'the router does not wake when something waits',
    file: `${USE_CASES}/routing/router.ts`,
    find: 'for (const { before, append } of appended) calls.add(routingCall(before, append.state));',
    replace: '',
  },
  {
    name: 'the router does not wake when an agent comes',
    file: `${USE_CASES}/routing/router.ts`,
    find: "item.type === 'agent' ? [item.agentId] : []",
    replace: "item.type === 'agent' && item.agentId === '' ? [item.agentId] : []",
  },
  {
    name: 'a message overtakes one that failed',
    file: `${USE_CASES}/conversation/guest-sender.ts`,
    find: 'if (failures > failuresBefore) throw failure;',
    replace: '',
  },
  {
    name: 'first messages do not wait for each other',
    file: `${USE_CASES}/conversation/guest-sender.ts`,
    find: 'earlier\n        .then(goOn)',
    replace: 'Promise.resolve()',
  },
  {
    name: 'clearing leaves the conversation open',
    file: `${USE_CASES}/conversation/clear-conversation.ts`,
    find: "command: () => ({ type: 'clear', allowed }),",
    replace: "command: () => ({ type: 'expireSession' }),",
  },
  {
    name: 'what rings at somebody who goes off queue rings on',
    file: `${USE_CASES}/presence/change-routing-status.ts`,
    find: "if (status === 'offQueue') await passOnOffers(ports, owner);",
    replace: '',
  },
  {
    name: 'what rings at somebody who says they are busy rings on',
    file: `${USE_CASES}/presence/change-presence.ts`,
    find: "if (withPresence(owner, presence).routingStatus === 'offQueue') await passOnOffers(ports, owner);",
    replace: '',
  },
  {
    name: 'nobody is told that a line is gone',
    file: `${USE_CASES}/presence/line-teller.ts`,
    find: 'if (left.length > 0) await agents.noteLeft(gatewayId, left);',
    replace: '',
  },
  {
    name: 'what rings at somebody who is gone rings on',
    file: `${USE_CASES}/presence/attendance.ts`,
    find: 'if (owner?.noLine || owner?.presence === GONE.presence) await passOnOffers(ports, owner);',
    replace: '',
  },
  {
    name: 'what rings at somebody whose gateway has died rings on',
    file: `${USE_CASES}/presence/attendance.ts`,
    find: 'if (steadyBeats > STEADY_BEATS) passOnOf(await agents.ringsUnheard(LOST_LINE_MS));',
    replace: '',
  },
  {
    name: 'what a program writes again is stored again',
    file: `${USE_CASES}/conversation/send-program-message.ts`,
    find: '...(key !== undefined && { once: JSON.stringify([byId, conversationId, key, text]) }),',
    replace: '',
  },
  {
    name: 'nobody is missed',
    file: `${USE_CASES}/presence/attendance.ts`,
    find: 'if (steadyLooks > STEADY_LOOKS) passOnOf(await agents.dismissAbsent(ABSENT_MS));',
    replace: '',
  },
];
