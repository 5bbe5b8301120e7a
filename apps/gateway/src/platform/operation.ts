import type { Operation } from '@rejoin/protocol/rest/platform/operations';
import { PLATFORM_LIMITS } from '@rejoin/protocol/rest/platform/platform-limits';
import { READING, shapeProblems } from '@rejoin/protocol/rest/platform/shape-problems';
import type { OAuthClient } from '@rejoin/use-cases/ports/oauth-clients';
import type { SettingPorts } from '@rejoin/use-cases/ports/setting-ports';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { asId } from '../uuid.ts';
import type { createCallers } from './caller.ts';
import { invalid } from './done.ts';
import type { PlatformServices } from './platform-services.ts';
import { refuse } from './refused-request.ts';
import { answerOnce, keyOf } from './repeats.ts';

/** A request of a client that may make it. */
export type Call<Query> = {
  readonly client: OAuthClient;
  /** The settings in the client's name. */
  readonly settings: SettingPorts;
  /** A part of the path, by the name that the operation gives it. */
  readonly part: (name: string) => string;
  /** The same, as the id of something; one that nothing has where it is none. */
  readonly id: (name: string) => string;
  /** By which the client knows the request again; only of a POST. */
  readonly idempotencyKey: string | undefined;
  readonly query: Query;
  readonly body: unknown;
  /** Without the query. */
  readonly path: string;
};

/** Takes requests for an operation. */
export type Offer = <Offered extends Operation>(
  operation: Offered,
  answer: (call: Call<QueryOf<Offered>>) => Promise<AnswerOf<Offered>>,
) => void;

type QueryOf<Offered> = Offered extends { readonly query: infer Query extends z.ZodType } ? z.infer<Query> : undefined;
type AnswerOf<Offered> = Offered extends { readonly answer: infer Body extends z.ZodType } ? z.infer<Body> : undefined;

export function createOffer(
  app: FastifyInstance,
  services: PlatformServices,
  callerOf: ReturnType<typeof createCallers>,
): Offer {
  const { stores } = services;
  const clients = new WeakMap<FastifyRequest, OAuthClient>();
  return (operation, answer) => {
    app.route<{ Params: Record<string, string> }>({
      method: operation.method,
      url: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      bodyLimit: PLATFORM_LIMITS.bodyMaxBytes,
      // Before the body is read: nobody's is, but of who may send one.
      onRequest: async (request) => {
        clients.set(request, await callerOf(request, operation.permission));
      },
      handler: async (request, reply) => {
        const client = clients.get(request);
        if (client === undefined) throw refuse('notAuthenticated');
        const { params, body } = request;
        const call: Call<unknown> = {
          ...{ client, body, settings: stores.settingsBy({ type: 'oauthClient', id: client.id, name: client.name }) },
          part: (name) => params[name] ?? '',
          id: (name) => asId(params[name] ?? ''),
          idempotencyKey: operation.method === 'POST' ? keyOf(request) : undefined,
          query: operation.query && queryOf(operation.query, request.query),
          path: request.url.replace(/\?.*$/, ''),
        };
        const once = async () => {
          const given = await answer(call as Parameters<typeof answer>[0]);
          return { status: given === undefined ? 204 : 200, body: given };
        };
        const keyed = { request, clientId: client.id, at: stores.clock() };
        const answered = operation.method === 'POST' ? await answerOnce(stores.keptAnswers, keyed, once) : await once();
        return reply.code(answered.status).send(answered.body);
      },
    });
  };
}

function queryOf(schema: z.ZodType, query: unknown): unknown {
  const parsed = schema.safeParse(joined(query), READING);
  if (parsed.success) return parsed.data;
  throw invalid(shapeProblems(parsed.error));
}

/** With `expand`, the only list among the parameters, in one word: some clients put commas between its entries, others say its name again. */
function joined(query: unknown): unknown {
  const { expand, ...others } = query as Readonly<Record<string, string | readonly string[]>>;
  if (expand === undefined) return others;
  return { ...others, expand: typeof expand === 'string' ? expand : expand.join() };
}
