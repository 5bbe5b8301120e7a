import { sameName } from '@rejoin/core/same-name';
import { addCannedResponse } from '../canned-responses/add-canned-response.ts';
import { saveCannedResponse } from '../canned-responses/save-canned-response.ts';
import { type Applying, type Complaints, missing, type Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';

export const writeResponse: Write = async (applying, { name }) => {
  const { settings, newId, names, wanted } = applying;
  const { cannedResponses } = settings;
  const entry = wanted.cannedResponses?.[name];
  if (entry === undefined) return [];
  const { queues, ...rest } = entry;
  const unknown = queues === 'all' ? [] : missing(applying, 'queues', queues);
  if (unknown.length > 0) return unknown;
  const complaints = rest.code === undefined ? [] : await freeCode(applying, { name, code: rest.code });
  if (complaints.length > 0) return complaints;
  const content = { ...rest, name, queueIds: queues === 'all' ? queues : queues.map(names.queues.toId) };
  const id = names.cannedResponses.toId(name);
  const stored = await cannedResponses.find(id);
  if (stored !== undefined) {
    const edit = { response: { ...content, id }, revision: stored.revision };
    return complaintsOf(await saveCannedResponse({ cannedResponses }, edit), names);
  }
  const outcome = await addCannedResponse({ cannedResponses, newId }, { response: content });
  if (outcome.type === 'added') names.cannedResponses.put(name, outcome.id);
  return complaintsOf(outcome, names);
};

/** Whichever response still has the code, and is to have another, gives it up first. */
async function freeCode(
  { settings: { cannedResponses }, names, wanted }: Applying,
  { name, code }: { readonly name: string; readonly code: string },
): Promise<Complaints> {
  const all = await cannedResponses.list();
  const holder = all.find(
    (each) => names.cannedResponses.toName(each.id) !== name && each.code !== undefined && sameName(each.code, code),
  );
  if (holder === undefined) return [];
  const next = wanted.cannedResponses?.[names.cannedResponses.toName(holder.id)];
  if (next === undefined || (next.code !== undefined && sameName(next.code, code))) return [];
  const { revision, code: _, ...response } = holder;
  return complaintsOf(await saveCannedResponse({ cannedResponses }, { response, revision }), names);
}
