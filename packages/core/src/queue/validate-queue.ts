import { QUEUE_LIMITS, type Queue } from './queue.ts';

export type QueueProblem = {
  readonly field:
    | 'name'
    | 'alertingSeconds'
    | 'reserveSeconds'
    | 'inactivity'
    | 'words'
    | 'wrapUpSeconds'
    | 'wrapUpCodes'
    | 'serviceLevel'
    | 'overflowSeconds'
    | 'overflowQueue';
  readonly problem: 'missing' | 'tooLong' | 'outOfRange' | 'twice' | 'unknownQueue' | 'circle';
};

const NAME_MAX = 100;
/** What a guest is told in one go, in characters. */
const WORDS_MAX = 500;

/** Everything that is wrong with a queue. An empty list: it may be saved. `others`: all queues but this one, as they stand. */
export function validateQueue(queue: Queue, others: readonly Queue[]): QueueProblem[] {
  const { name, inactivity, wrapUp, serviceLevel } = queue;
  const codes = wrapUp.codes.map((code) => code.id);
  const checks: readonly (QueueProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    outOfRange('alertingSeconds', queue.alertingSeconds) && { field: 'alertingSeconds', problem: 'outOfRange' },
    outOfRange('reserveSeconds', queue.reserveSeconds) && { field: 'reserveSeconds', problem: 'outOfRange' },
    inactivity !== undefined &&
      outOfRange('inactivitySeconds', inactivity.afterSeconds) && { field: 'inactivity', problem: 'outOfRange' },
    outOfRange('wrapUpSeconds', wrapUp.timeoutSeconds) && { field: 'wrapUpSeconds', problem: 'outOfRange' },
    (wrapUp.prompt === 'mandatory' || wrapUp.prompt === 'timeout') &&
      codes.length === 0 && { field: 'wrapUpCodes', problem: 'missing' },
    [queue.placeWords, queue.introductionWords, inactivity?.warning ?? ''].some(tooLong) && {
      field: 'words',
      problem: 'tooLong',
    },
    new Set(codes).size < codes.length && { field: 'wrapUpCodes', problem: 'twice' },
    !(serviceLevel.share >= 0 && serviceLevel.share <= 1) && { field: 'serviceLevel', problem: 'outOfRange' },
    outOfRange('serviceLevelSeconds', serviceLevel.seconds) && { field: 'serviceLevel', problem: 'outOfRange' },
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
  return words.length > WORDS_MAX;
}

function outOfRange(limit: keyof typeof QUEUE_LIMITS, value: number): boolean {
  const { min, max } = QUEUE_LIMITS[limit];
  return !Number.isInteger(value) || value < min || value > max;
}
