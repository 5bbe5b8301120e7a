import type { FastifyInstance } from 'fastify';

/** Takes JSON, and none at all for no body: clients that send the same headers with every request say so of no body too. */
export function takeJson(scope: FastifyInstance): void {
  const parseJson = scope.getDefaultJsonParser('error', 'error');
  scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null, undefined) : parseJson(request, body, done),
  );
}
