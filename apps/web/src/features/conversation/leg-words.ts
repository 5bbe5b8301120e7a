import type { ThreadEntry } from '../../live/wire.ts';

type Event = ThreadEntry['event'];

/** What people and things in a thread are called, by their ids. */
export type ThreadNames = {
  /** "You" for whoever reads. */
  readonly agent: (agentId: string) => string;
  readonly queue: (queueId: string) => string;
  readonly code: (codeId: string) => string;
};

/** What kind of thing has happened to a leg. */
export type LegHappening = 'joined' | 'parked' | 'back' | 'transferred' | 'told' | 'noted' | 'silent' | 'wrappedUp';

/** What has become of a leg, in one line; `undefined` where it is no matter of a leg or not worth a line. */
export function legWords(
  event: Event,
  names: ThreadNames,
): { readonly kind: LegHappening; readonly words: string } | undefined {
  switch (event.type) {
    case 'Parked':
      return { kind: 'parked', words: `${names.agent(event.agentId)} parked it` };
    case 'Resumed':
      return { kind: 'back', words: `${names.agent(event.agentId)} took it back` };
    case 'Queued':
      return queuedWords(event, names);
    case 'PlaceTold':
    case 'Introduced':
      return { kind: 'told', words: `Guest was told: “${event.text}”` };
    case 'AttributesSet':
      return { kind: 'noted', words: `The flow noted ${notedWords(event.attributes)}` };
    case 'InactivityWarned':
      return { kind: 'silent', words: warnedWords(event.text) };
    case 'ReturnedToFlow':
      return { kind: 'silent', words: 'Nobody wrote: back to the message flow' };
    case 'WrappedUp':
      return { kind: 'wrappedUp', words: wrappedUpWords(event, names) };
    case 'WrapUpSkipped':
      return { kind: 'wrappedUp', words: skippedWords(event, names) };
    default:
      return transferWords(event, names);
  }
}

function transferWords(event: Event, { agent, queue }: ThreadNames): ReturnType<typeof legWords> {
  const kind = 'transferred';
  switch (event.type) {
    case 'Transferred':
      return { kind, words: `${agent(event.agentId)} transferred it to ${queue(event.toQueueId)}` };
    case 'TransferOffered':
      return { kind, words: `${agent(event.agentId)} asked ${midSentence(agent(event.toAgentId))} to take it` };
    case 'TransferEnded':
      return { kind, words: transferEndedWords(event, agent(event.toAgentId)) };
    case 'Reassigned':
      return { kind, words: reassignedWords(event, { agent, queue }) };
    case 'TakenOver': {
      const from = event.fromAgentId === undefined ? '' : ` from ${midSentence(agent(event.fromAgentId))}`;
      return { kind, words: `${agent(event.byId)} took it over${from}` };
    }
    default:
      return undefined;
  }
}

function reassignedWords(
  { byId, fromAgentId, toAgentId, queueId }: Extract<Event, { type: 'Reassigned' }>,
  { agent, queue }: Pick<ThreadNames, 'agent' | 'queue'>,
): string {
  const from = fromAgentId === undefined ? '' : ` from ${midSentence(agent(fromAgentId))}`;
  const to = toAgentId === undefined ? queue(queueId) : midSentence(agent(toAgentId));
  return `${agent(byId)} moved it${from} to ${to}`;
}

function queuedWords(
  { because, queueId }: Extract<Event, { type: 'Queued' }>,
  { queue }: ThreadNames,
): ReturnType<typeof legWords> {
  if (because === 'overflow') return { kind: 'transferred', words: `Waited long: moved to ${queue(queueId)}` };
  return because === 'resumed' ? { kind: 'back', words: 'Back from being parked' } : undefined;
}

function transferEndedWords({ because }: Extract<Event, { type: 'TransferEnded' }>, name: string): string {
  if (because === 'cancelled') return `${name} ${name === 'You' ? 'are' : 'is'} no longer asked`;
  return because === 'declined' ? `${name} declined` : `${name} did not answer`;
}

function notedWords(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}

function warnedWords(text: string): string {
  return text === '' ? 'Nobody has written for long' : `Nobody has written for long. Guest was told: “${text}”`;
}

function wrappedUpWords(
  { agentId, leg, codeIds, codeNames = [], notes }: Extract<Event, { type: 'WrappedUp' }>,
  { agent, code }: ThreadNames,
): string {
  const called = codeIds.map((codeId, index) => codeNames[index] ?? code(codeId));
  const how = [called.join(', '), notes.trim() === '' ? '' : `“${notes.trim()}”`].filter(Boolean);
  return `${agent(agentId)} wrapped up leg ${leg}${how.length === 0 ? '' : `: ${how.join(' · ')}`}`;
}

function skippedWords({ agentId, leg, because }: Extract<Event, { type: 'WrapUpSkipped' }>, { agent }: ThreadNames) {
  return because === 'time'
    ? `Time for after-call work of leg ${leg} ran out`
    : `${agent(agentId)} skipped after-call work of leg ${leg}`;
}

/** "You" within a sentence. */
function midSentence(name: string): string {
  return name === 'You' ? 'you' : name;
}
