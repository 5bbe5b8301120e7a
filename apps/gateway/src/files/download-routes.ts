import type { Attachments, BlobStore } from '@rejoin/use-cases/ports/attachments';
import type { FastifyInstance } from 'fastify';
import type { Links } from '../links.ts';
import { refuse } from '../rest/refuse.ts';
import { asUuid } from '../uuid.ts';

type DownloadPorts = { readonly attachments: Pick<Attachments, 'find'>; readonly blobs: Pick<BlobStore, 'get'> };

/** `GET /downloads/:id`: a file under a signed link. Whatever it is, a browser takes it for nothing but an image. */
export function downloadRoutes(
  app: FastifyInstance,
  { ports, links }: { readonly ports: DownloadPorts; readonly links: Links },
): void {
  app.get<{ Params: { id: string } }>('/downloads/:id', async (request, reply) => {
    const id = asUuid(request.params.id);
    const judgement = links.check(request.url);
    if (judgement === 'expired') return refuse(reply, 'notFound');
    if (id === undefined || judgement === 'forged') return refuse(reply, 'forbidden');
    const [attachment] = await ports.attachments.find([id]);
    const bytes = attachment?.upload.status === 'stored' ? await ports.blobs.get(id) : undefined;
    if (attachment?.upload.status !== 'stored' || bytes === undefined) return refuse(reply, 'notFound');
    return reply
      .headers({
        'content-type': attachment.upload.file.mime,
        'content-disposition': `inline; filename*=UTF-8''${encodeFileName(attachment.fileName)}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'private, max-age=600, immutable',
      })
      .send(bytes);
  });
}

/** As RFC 8187 wants it. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
