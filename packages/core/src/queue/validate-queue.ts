import { NAME_MAX } from '../name-limits.ts';
import { takenProblems } from '../same-name.ts';
import { isWholeWithin } from '../whole-within.ts';
import { QUEUE_LIMITS, type Queue } from './queue.ts';

export type QueueProblem = {
  readonly field:
    | 'name'
    | 'alertingSeconds'
    | 'reserveSeconds'
    | 'inactivitySeconds'
    | 'inactivityWarning'
    | 'placeWords'
    | 'introductionWords'
    | 'wrapUpSeconds'
    | 'wrapUpCodes'
    | 'serviceLevelShare'
    | 'serviceLevelSeconds'
    | 'overflowSeconds'
    | 'overflowQueue'
    | 'members';
  readonly problem:
    | 'missing'
    | 'tooLong'
    | 'taken'
    | 'outOfRange'
    | 'twice'
    | 'unknownQueue'
    | 'circle'
    | 'unknownCode'
    | 'unknownAgent';
};

/** What is there to be named by a queue. */
export type QueueSurroundings = {
  /** All queues, as they stand: this one too, where there is one. */
  readonly queues: readonly Queue[];
  /** Of the wrap-up codes that it names, those that there are. */
  readonly codeIds: readonly string[];
  /** Of those who are to serve it, the agents. */
  readonly agentIds: readonly string[];
};

/** Of what a queue says to its guests, in characters. */
export const QUEUE_WORDS_MAX = 500;

/** Everything that is wrong with a queue and with those who are to serve it. An empty list: it may be saved. */
export function validateServedQueue(
  queue: Queue,
  memberIds: readonly string[],
  { queues, codeIds, agentIds }: QueueSurroundings,
): QueueProblem[] {
  const others = queues.filter(({ id }) => id !== queue.id);
  const problems: QueueProblem[] = [...validateQueue(queue, others), ...takenProblems(queues, queue)];
  if (queue.wrapUp.codes.some(({ id }) => !codeIds.includes(id)))
    problems.push({ field: 'wrapUpCodes', problem: 'unknownCode' });
  const agents = new Set(agentIds);
  if (memberIds.some((id) => !agents.has(id))) problems.push({ field: 'members', problem: 'unknownAgent' });
  if (new Set(memberIds).size < memberIds.length) problems.push({ field: 'members', problem: 'twice' });
  return problems;
}

/** Everything that is wrong with what a queue says. `others`: all queues but this one, as they stand. */
export function validateQueue(queue: Queue, others: readonly Queue[]): QueueProblem[] {
  const { name, inactivity, wrapUp, serviceLevel } = queue;
  const codes = wrapUp.codes.map((code) => code.id);
  const checks: readonly (QueueProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    outOfRange('alertingSeconds', queue.alertingSeconds) && { field: 'alertingSeconds', problem: 'outOfRange' },
    outOfRange('reserveSeconds', queue.reserveSeconds) && { field: 'reserveSeconds', problem: 'outOfRange' },
    inactivity !== undefined &&
      outOfRange('inactivitySeconds', inactivity.afterSeconds) && { field: 'inactivitySeconds', problem: 'outOfRange' },
    tooLong(inactivity?.warning ?? '') && { field: 'inactivityWarning', problem: 'tooLong' },
    tooLong(queue.placeWords) && { field: 'placeWords', problem: 'tooLong' },
    tooLong(queue.introductionWords) && { field: 'introductionWords', problem: 'tooLong' },
    outOfRange('wrapUpSeconds', wrapUp.timeoutSeconds) && { field: 'wrapUpSeconds', problem: 'outOfRange' },
    (wrapUp.prompt === 'mandatory' || wrapUp.prompt === 'timeout') &&
      codes.length === 0 && { field: 'wrapUpCodes', problem: 'missing' },
    new Set(codes).size < codes.length && { field: 'wrapUpCodes', problem: 'twice' },
    !(serviceLevel.share >= 0 && serviceLevel.share <= 1) && { field: 'serviceLevelShare', problem: 'outOfRange' },
    outOfRange('serviceLevelSeconds', serviceLevel.seconds) && {
      field: 'serviceLevelSeconds',
      problem: 'outOfRange',
    },
    ...overflowProblems(queue, others),
  ];
  return checks.filter((check) => check !== false);
}

function overflowProblems(queue: Queue, others: readonly Queue[]): QueueProblem[] {
  const { overflow } = queue;
  if (overflow === undefined) return [];
  const problems: QueueProblem[] = [];
  if (outOfRange('overflowSeconds', overflow.afterSeconds))
    problems.push({ field: 'overflowSeconds', problem: 'outOfRange' });
  const byId = new Map(others.map((other) => [other.id, other]));
  if (overflow.queueId === queue.id || leadsBack(queue, byId))
    problems.push({ field: 'overflowQueue', problem: 'circle' });
  else if (!byId.has(overflow.queueId)) problems.push({ field: 'overflowQueue', problem: 'unknownQueue' });
  return problems;
}

/** Whether who overflows from the queue would come back to it. */
function leadsBack(queue: Queue, others: ReadonlyMap<string, Queue>): boolean {
  let next = queue.overflow?.queueId;
  for (let step = 0; next !== undefined && step <= others.size; step += 1) {
    if (next === queue.id) return true;
    next = others.get(next)?.overflow?.queueId;
  }
  return false;
}

function tooLong(words: string): boolean {
  return words.length > QUEUE_WORDS_MAX;
}

function outOfRange(limit: keyof typeof QUEUE_LIMITS, value: number): boolean {
  return !isWholeWithin(value, QUEUE_LIMITS[limit]);
}
