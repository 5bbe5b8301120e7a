import { isEqual } from '@rejoin/core/audit/changes';
import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import type { MessengerContent } from '@rejoin/core/settings-file/settings-file';
import { addConfiguration } from '../configuration/add-configuration.ts';
import { publishConfiguration } from '../configuration/publish-configuration.ts';
import { saveConfigurationDraft } from '../configuration/save-configuration-draft.ts';
import { type Applying, type Complaints, isUnfinished, missing, type Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';
import { messengerContentOf } from './configuration-entry.ts';
import { newestOf } from './read-messengers.ts';

export const writeConfiguration: Write = async (applying, { name }) => {
  const { settings, names, wanted, ...ports } = applying;
  const { published, draft } = wanted.configurations?.[name] ?? {};
  const last = draft ?? published;
  if (last === undefined) return [];
  const unknown = [published, draft].flatMap((content) => unknownProvider(applying, content));
  if (unknown.length > 0) return [...new Set(unknown)];
  const { configurations } = settings;
  const before = await configurations.find(names.configurations.toId(name));
  if (before === undefined) {
    const outcome = await addConfiguration(
      { ...ports, configurations },
      { draft: contentOf(applying, name, published ?? last) },
    );
    if (outcome.type !== 'added') return complaintsOf(outcome, names);
    names.configurations.put(name, outcome.id);
  }
  const newest = before && (await newestOf(settings, before));
  const isPublished = newest !== undefined && isEqual(messengerContentOf(newest, names), published);
  const toPublish = published === undefined || isPublished ? [] : [published];
  return await publishInTurn(applying, { name, contents: toPublish, draft: last });
};

/** Publishes one content after the other and leaves the draft as it is to be. */
export async function publishInTurn(
  applying: Applying,
  of: { readonly name: string; readonly contents: readonly MessengerContent[]; readonly draft: MessengerContent },
): Promise<Complaints> {
  const { settings, names, clock } = applying;
  const { configurations, identityProviders } = settings;
  for (const content of of.contents) {
    const complaints = await saveDraft(applying, of.name, content);
    const stored = await configurations.find(names.configurations.toId(of.name));
    if (complaints.length > 0 || stored === undefined) return complaints;
    const { id, revision } = stored;
    const outcome = await publishConfiguration(
      { configurations, identityProviders, clock },
      { id, revision, personId: undefined },
    );
    if (outcome.type !== 'published') return complaintsOf(outcome, names);
  }
  return await saveDraft(applying, of.name, of.draft);
}

/** What of a content is not there: the provider at which guests sign in. */
export function unknownProvider(applying: Applying, content: MessengerContent | undefined): string[] {
  const providerId = content?.authentication.providerId ?? '';
  return isUnfinished(providerId) ? [] : missing(applying, 'identityProviders', [providerId]);
}

async function saveDraft(applying: Applying, name: string, content: MessengerContent): Promise<Complaints> {
  const { settings, names, clock } = applying;
  const { configurations } = settings;
  const stored = await configurations.find(names.configurations.toId(name));
  const draft = contentOf(applying, name, content);
  if (stored === undefined || isEqual(stored.draft, draft)) return [];
  const { id, revision } = stored;
  return complaintsOf(await saveConfigurationDraft({ configurations, clock }, { id, draft, revision }), names);
}

function contentOf({ names }: Applying, name: string, content: MessengerContent): ConfigurationContent {
  const { authentication } = content;
  const providerId = names.identityProviders.toId(authentication.providerId);
  return { ...content, name, authentication: { ...authentication, providerId } };
}
