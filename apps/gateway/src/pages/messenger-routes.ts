import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../rest/refuse.ts';
import type { MessengerFile, MessengerFiles } from './messenger-files.ts';

/** `/messenger/*`: the files of the messenger, which a page of any origin may read. Pages with facts in them are not among these. */
export function messengerRoutes(app: FastifyInstance, files: MessengerFiles): void {
  app.get<{ Params: { '*': string } }>('/messenger/*', (request, reply) => {
    const file = files.get(request.params['*']);
    if (file === undefined || file.contentType.startsWith('text/html')) return refuse(reply, 'notFound');
    return serve(request, reply, file);
  });
}

function serve(request: FastifyRequest, reply: FastifyReply, file: MessengerFile): FastifyReply {
  reply.headers({
    'content-type': file.contentType,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    etag: file.etag,
    vary: 'accept-encoding',
  });
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  const zip = file.gzipped !== undefined && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  return zip ? reply.header('content-encoding', 'gzip').send(file.gzipped) : reply.send(file.bytes);
}
