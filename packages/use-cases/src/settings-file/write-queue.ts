import { addQueue } from '../queue/add-queue.ts';
import { saveQueue } from '../queue/save-queue.ts';
import { missing, type Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';

export const writeQueue: Write = async (applying, { name }) => {
  const { settings, newId, names, wanted } = applying;
  const { queues } = settings;
  const entry = wanted.queues?.[name];
  if (entry === undefined) return [];
  const { members, overflow, wrapUp, ...rest } = entry;
  const unknown = [
    ...missing(applying, 'wrapUpCodes', wrapUp.codes),
    ...missing(applying, 'queues', overflow === undefined ? [] : [overflow.queue]),
    ...missing(applying, 'people', members ?? []),
  ];
  if (unknown.length > 0) return unknown;
  const id = names.queues.toId(name);
  const stored = await queues.find(id);
  const memberIds = members?.map(names.people.toId) ?? stored?.memberIds ?? [];
  const queue = {
    ...{ ...rest, name },
    wrapUp: { ...wrapUp, codes: wrapUp.codes.map((code) => ({ id: names.wrapUpCodes.toId(code), name: code })) },
    ...(overflow !== undefined && {
      overflow: { afterSeconds: overflow.afterSeconds, queueId: names.queues.toId(overflow.queue) },
    }),
  };
  if (stored !== undefined) {
    const outcome = await saveQueue({ queues }, { queue: { ...queue, id }, memberIds, revision: stored.revision });
    return complaintsOf(outcome, names);
  }
  const outcome = await addQueue({ queues, newId }, { queue, memberIds });
  if (outcome.type === 'added') names.queues.put(name, outcome.id);
  return complaintsOf(outcome, names);
};
