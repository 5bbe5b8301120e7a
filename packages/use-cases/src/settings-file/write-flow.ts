import { isEqual, SECRET_MARK } from '@rejoin/core/audit/changes';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { mapHeaders, renameReferences } from '@rejoin/core/settings-file/flow-references';
import { addFlow } from '../flow/add-flow.ts';
import { publishFlow } from '../flow/publish-flow.ts';
import { saveFlowDraft } from '../flow/save-flow-draft.ts';
import { type Applying, type Complaints, isUnfinished, missing, type Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';
import { flowEntryOf, isTold } from './flow-entry.ts';

export const writeFlow: Write = async (applying, { name }) => {
  const { settings, names, wanted, ...ports } = applying;
  const entry = wanted.flows?.[name];
  if (entry === undefined) return [];
  const { flows } = settings;
  const before = await flows.find(names.flows.toId(name));
  const [published, draft] = [
    entry.published && readContent(applying, { name, content: entry.published, kept: [before?.newest, before?.draft] }),
    entry.draft && readContent(applying, { name, content: entry.draft, kept: [before?.draft, before?.newest] }),
  ];
  const unknown = [...(published?.complaints ?? []), ...(draft?.complaints ?? [])];
  if (unknown.length > 0) return [...new Set(unknown)];
  if (before === undefined) {
    const outcome = await addFlow({ ...ports, flows }, { name });
    if (outcome.type !== 'added') return complaintsOf(outcome, names);
    names.flows.put(name, outcome.id);
  }
  const isPublished = before !== undefined && isEqual(flowEntryOf(before, names).published, entry.published);
  const toPublish = isPublished ? undefined : published?.content;
  const complaints = toPublish === undefined ? [] : await publish(applying, { name, content: toPublish });
  if (complaints.length > 0) return complaints;
  const last = draft ?? published;
  return last === undefined ? [] : await saveDraft(applying, { name, content: last.content });
};

type Named = { readonly name: string; readonly content: FlowContent };

async function publish(applying: Applying, { name, content }: Named): Promise<Complaints> {
  const { settings, names, despiteFailedTests, clock } = applying;
  const complaints = await saveDraft(applying, { name, content });
  const id = names.flows.toId(name);
  const stored = await settings.flows.find(id);
  if (complaints.length > 0 || stored === undefined) return complaints;
  const input = { id, revision: stored.revision, personId: undefined, despiteFailedTests };
  return complaintsOf(await publishFlow({ flows: settings.flows, clock }, input), names);
}

async function saveDraft({ settings, names, clock }: Applying, { name, content }: Named): Promise<Complaints> {
  const { flows } = settings;
  const id = names.flows.toId(name);
  const stored = await flows.find(id);
  if (stored === undefined || (stored.name === name && isEqual(stored.draft, content))) return [];
  const edit = { id, draft: { name, content }, revision: stored.revision };
  return complaintsOf(await saveFlowDraft({ flows, clock }, edit), names);
}

/** `kept`: where a header's value may be known from, the first that has it. */
type Reading = Named & { readonly kept: readonly (FlowContent | undefined)[] };

/** What a file says of a flow, with ids in place of names and with the secrets that are known here. */
function readContent(applying: Applying, { name, kept, content }: Reading) {
  const { names, secrets } = applying;
  const complaints: string[] = [];
  const named = renameReferences(content, (reference, { kind, inTest }) => {
    if (!inTest && !isUnfinished(reference)) complaints.push(...missing(applying, kind, [reference]));
    return names[kind].toId(reference);
  });
  const whole = mapHeaders(named, ({ node, name: header, value }) => {
    if (isTold({ name: header, value })) return value;
    const place = `flows/${name}/${node}/${header}`;
    if (value !== SECRET_MARK) {
      complaints.push(
        `Its header ${header} is no matter for a file: write ${SECRET_MARK} there, and give it as "${place}".`,
      );
      return value;
    }
    const secret = keptHeader(kept, { node, header, url: urlOf(named, node) }) ?? secrets.get(place);
    if (secret === undefined) complaints.push(`Its header ${header} is not known here: give it as "${place}".`);
    return secret ?? value;
  });
  return { content: whole, complaints };
}

type Header = { readonly node: string; readonly header: string; readonly url: string };

/** What the node sends there already. Another host is not sent what this one is trusted with. */
function keptHeader(kept: Reading['kept'], { node, header, url }: Header): string | undefined {
  return kept
    .filter((content) => content !== undefined)
    .filter((content) => originOf(urlOf(content, node)) === originOf(url))
    .map((content) => content.nodes[node])
    .flatMap((call) => (call?.type === 'callEndpoint' ? (call.headers?.[header] ?? []) : []))
    .find((value) => value !== SECRET_MARK);
}

function urlOf({ nodes }: FlowContent, key: string): string {
  const node = nodes[key];
  return node?.type === 'callEndpoint' ? node.url : '';
}

function originOf(url: string): string {
  return /^https?:\/\/[^/?#]+/i.exec(url)?.[0].toLowerCase() ?? '';
}
