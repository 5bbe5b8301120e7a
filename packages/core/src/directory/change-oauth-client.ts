import { keptName, takenProblems } from '../same-name.ts';
import { actorOf, covers, policiesOf } from './authority.ts';
import type { Directory, OAuthClientRecord, PersonRecord } from './directory.ts';
import { isSameSet, refusalOfRoles } from './give-roles.ts';
import { type DirectoryVerdict, refused, settle } from './settle.ts';
import { type OAuthClientContent, type OAuthClientProblem, validateOAuthClient } from './validate-oauth-client.ts';

/** Who does it, and to which client. */
type Pair = { readonly byId: string; readonly clientId: string };

type Both = { readonly by: PersonRecord; readonly client: OAuthClientRecord };

type Verdict = DirectoryVerdict<OAuthClientProblem>;

/** Whoever adds it is shown its secret, and so could act as it: it may do no more than they may. */
export function addOAuthClient(
  directory: Directory,
  adding: Pair & { readonly content: OAuthClientContent; readonly secretHash: string },
): Verdict {
  const { byId, clientId, content, secretHash } = adding;
  const by = actorOf(directory, byId);
  if (by === undefined) return refused('personNotFound');
  const problems = validateAmong(directory, clientId, content);
  if (problems.length > 0) return { type: 'invalid', problems };
  const client = { ...written(content), id: clientId, generation: 1, revision: 1 };
  const refusal = refusalOfRoles(directory, by, { before: [], after: client.roleIds });
  return refusal === undefined ? settle(directory, { client, secretHash }) : refused(refusal);
}

/** Replaces name, roles and lifetime, as they were read at `revision`. Tokens go on working, with the roles that it has then. */
export function editOAuthClient(
  directory: Directory,
  editing: Pair & { readonly content: OAuthClientContent; readonly revision: number },
): Verdict {
  const both = bothOf(directory, editing);
  if ('type' in both) return both;
  const { by, client } = both;
  const { content, revision } = editing;
  if (client.revision !== revision) return { type: 'conflict' };
  const problems = validateAmong(directory, client.id, content);
  if (problems.length > 0) return { type: 'invalid', problems };
  const edited = { ...client, ...written(content), revision: revision + 1 };
  const touchesRights = edited.tokenSeconds !== client.tokenSeconds || !isSameSet(edited.roleIds, client.roleIds);
  if (touchesRights && !isOverClient(directory, by, client)) return refused('mayDoMore');
  const refusal = refusalOfRoles(directory, by, { before: client.roleIds, after: edited.roleIds });
  return refusal === undefined ? settle(directory, { client: edited }) : refused(refusal);
}

/** Whoever sets it is shown it, and so could act as the client. The one before, and every token, opens nothing any more. */
export function replaceSecret(directory: Directory, replacing: Pair & { readonly secretHash: string }): Verdict {
  const both = bothOf(directory, replacing);
  if ('type' in both) return both;
  const { by, client } = both;
  if (!isOverClient(directory, by, client)) return refused('mayDoMore');
  const { secretHash } = replacing;
  return settle(directory, { client: { ...client, generation: client.generation + 1 }, secretHash });
}

/** Whoever may remove clients may remove each, whatever it may do: a secret that got out has to be stopped at once. */
export function removeOAuthClient(directory: Directory, { clientId }: { readonly clientId: string }): Verdict {
  return directory.clients.has(clientId) ? settle(directory, { removedClientId: clientId }) : refused('clientNotFound');
}

/** Whether `by` may do all that the client may. */
export function isOverClient(
  directory: Directory,
  by: PersonRecord,
  client: Pick<OAuthClientRecord, 'roleIds'>,
): boolean {
  return covers(policiesOf(directory, by), policiesOf(directory, client));
}

function bothOf(directory: Directory, { byId, clientId }: Pair): Both | ReturnType<typeof refused> {
  const by = actorOf(directory, byId);
  if (by === undefined) return refused('personNotFound');
  const client = directory.clients.get(clientId);
  return client === undefined ? refused('clientNotFound') : { by, client };
}

function written({ name, roleIds, tokenSeconds }: OAuthClientContent): OAuthClientContent {
  return { name: keptName(name), roleIds: [...new Set(roleIds)], tokenSeconds };
}

function validateAmong({ clients }: Directory, clientId: string, content: OAuthClientContent): OAuthClientProblem[] {
  return [...validateOAuthClient(content), ...takenProblems(clients.values(), { id: clientId, name: content.name })];
}
