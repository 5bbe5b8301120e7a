import { durationWords } from '@rejoin/core/duration';
import { NAME_MAX } from '@rejoin/core/name-limits';
import { QUEUE_LIMITS } from '@rejoin/core/queue/queue';
import { QUEUE_WORDS_MAX, type QueueProblem, validateServedQueue } from '@rejoin/core/queue/validate-queue';
import { takenSentence } from '../../api/name-taken.ts';
import { tooLongSentence } from '../../form/too-long.ts';
import type { QueueContent, QueueOptions } from './queue.ts';

export type Problems = ReadonlyMap<QueueProblem['field'], string>;

const SENTENCES: Readonly<Record<QueueProblem['problem'], string>> = {
  missing: 'This is needed.',
  tooLong: tooLongSentence(QUEUE_WORDS_MAX),
  taken: takenSentence('queue'),
  outOfRange: 'This is out of range.',
  twice: 'Each only once.',
  unknownQueue: 'Choose a queue.',
  circle: 'Choose another queue: from there guests would come back here.',
  unknownCode: 'A code in this list has been deleted meanwhile. Take it out.',
  unknownAgent: 'One of them is no longer an agent.',
};

const SPECIAL: Readonly<Record<string, string>> = {
  'name missing': 'A queue needs a name.',
  'name tooLong': tooLongSentence(NAME_MAX),
  'wrapUpCodes missing': 'Agents have to choose a code here, so there must be one.',
  'serviceLevelShare outOfRange': 'Write a whole number from 0 to 100.',
};

const RANGES: Partial<Record<QueueProblem['field'], keyof typeof QUEUE_LIMITS>> = {
  alertingSeconds: 'alertingSeconds',
  reserveSeconds: 'reserveSeconds',
  inactivitySeconds: 'inactivitySeconds',
  wrapUpSeconds: 'wrapUpSeconds',
  overflowSeconds: 'overflowSeconds',
  serviceLevelSeconds: 'serviceLevelSeconds',
};

/** What is wrong, by field, each as one sentence. `id`: of the queue, unless it is a new one. */
export function problemsOf(content: QueueContent, options: QueueOptions, id = ''): Problems {
  const { memberIds, ...queue } = content;
  const problems = validateServedQueue({ ...queue, id }, memberIds, {
    queues: options.queues,
    codeIds: options.codes.map((code) => code.id),
    agentIds: options.agents.map((agent) => agent.id),
  });
  return new Map(problems.map((problem) => [problem.field, sentence(problem)]));
}

/** For example "From 7 seconds to 15 minutes." */
export function rangeWords(limit: keyof typeof QUEUE_LIMITS): string {
  const { min, max } = QUEUE_LIMITS[limit];
  return `From ${min === 0 ? '0' : durationWords(min)} to ${durationWords(max)}.`;
}

function sentence({ field, problem }: QueueProblem): string {
  const limit = RANGES[field];
  if (problem === 'outOfRange' && limit !== undefined) return `Choose a whole number. ${rangeWords(limit)}`;
  return SPECIAL[`${field} ${problem}`] ?? SENTENCES[problem];
}
