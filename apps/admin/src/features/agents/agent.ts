import type { AppRouter } from '@rejoin/api/router';
import type { AgentSettings } from '@rejoin/core/routing/agent-settings';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>['agents'];

/** All agents, with the queues, skills and the capacity that the company has. */
export type ListedAgents = Outputs['list'];

/** An agent as the server tells it. */
export type StoredAgent = Outputs['get'];

/** What there is to choose from. */
export type AgentOptions = Omit<ListedAgents, 'agents'>;

type Sent = inferRouterInputs<AppRouter>['agents']['save']['settings'];

/** What is sent. */
export function settingsToSend({ skills, languages, queueIds, ...rest }: AgentSettings): Sent {
  return { ...rest, skills: { ...skills }, languages: [...languages], queueIds: [...queueIds] };
}

/** Names of those with the ids, in their order; what is gone is left out. */
export function namesOf(
  ids: readonly string[],
  things: readonly { readonly id: string; readonly name: string }[],
): string[] {
  return things.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });

/** For example "German" for `de`; the tag itself where nothing is known of it. */
export function languageName(tag: string): string {
  try {
    return LANGUAGE_NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Tags as people write them, separated by spaces or commas, as core keeps them. */
export function tagsIn(written: string): string[] {
  return written
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('_', '-').toLowerCase());
}
