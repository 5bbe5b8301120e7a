import type { Meaning } from '@rejoin/ui/badge';
import { WHY_THEM } from '../../live/why-me.ts';
import type { RoutingAnswer } from '../../live/wire.ts';

type Names = { readonly nameOf: (agentId: string) => string; readonly queueName: (queueId: string) => string };
type Explained = Exclude<RoutingAnswer, { type: 'nothingKept' | 'sent' | 'takenOver' }>;
type Considered = Explained['choice']['considered'][number];

/** What routing has to say of a conversation, in a sentence or two. */
export function whySentence(answer: RoutingAnswer, names: Names): string {
  if (answer.type === 'nothingKept') return 'It did not come by routing, or so long ago that nothing is kept of it.';
  if (answer.type === 'sent') return `Not routing: ${answer.byName} sent it to ${names.nameOf(answer.agentId)}.`;
  if (answer.type === 'takenOver')
    return `Not routing: ${answer.byName} took it over from ${names.nameOf(answer.fromAgentId)}.`;
  return answer.type === 'now' ? sentenceNow(answer, names) : sentenceThen(answer, names);
}

function sentenceNow({ choice, queueId }: Extract<RoutingAnswer, { type: 'now' }>, { nameOf, queueName }: Names) {
  if (choice.type === 'chosen') return `${nameOf(choice.agentId)} can take it, and is offered it next.`;
  if (choice.considered.length === 0) return `Nobody who serves ${queueName(queueId)} is on queue.`;
  return `Nobody who serves ${queueName(queueId)} can take it at this moment.`;
}

function sentenceThen({ choice, offered, before }: Extract<RoutingAnswer, { type: 'then' }>, { nameOf }: Names) {
  if (choice.type === 'nobody') return 'Nobody could take it when routing last looked.';
  const whom = `${nameOf(choice.agentId)}, who ${WHY_THEM[choice.reason]}`;
  if (!offered) return `It was meant for ${whom}, but one of them had moved on by then.`;
  if (before === 0) return `It was offered to ${whom}.`;
  return `It was offered to ${whom}. ${before === 1 ? 'Another was' : `${before} others were`} served before it in the same round.`;
}

export type Verdict = { readonly agentId: string; readonly meaning: Meaning; readonly label: string };

/** What came of each agent who was considered: the one who was chosen, then who could have taken it, then the others. */
export function verdicts({ type, choice }: Explained): Verdict[] {
  const chosen = choice.type === 'chosen' ? choice.agentId : undefined;
  const able = type === 'now' ? 'Can take it' : 'Could have taken it';
  const all = choice.considered.map(({ agentId, leftOut }): Verdict => {
    if (agentId === chosen) return { agentId, meaning: 'good', label: 'Chosen' };
    return leftOut === undefined
      ? { agentId, meaning: 'info', label: able }
      : { agentId, meaning: 'neutral', label: LEFT_OUT[leftOut] };
  });
  const order: readonly Meaning[] = ['good', 'info', 'neutral'];
  return all.sort((a, b) => order.indexOf(a.meaning) - order.indexOf(b.meaning) || a.label.localeCompare(b.label));
}

const LEFT_OUT: Record<NonNullable<Considered['leftOut']>, string> = {
  offQueue: 'Off queue',
  notResponding: 'Not responding',
  noLine: 'Has no line at the moment',
  notMember: 'Does not serve the queue',
  lacksLanguage: 'Does not speak the language',
  lacksSkill: 'Lacks a skill',
  letItPass: 'Has just let it pass',
  noCapacity: 'Has no room',
  notLastAgent: 'It waits for who had it last',
};
