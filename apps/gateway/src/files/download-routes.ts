import { downloadPath, thumbnailPath } from '@rejoin/auth/file-paths';
import { mediaTypeOf } from '@rejoin/core/attachments/file-types';
import { thumbnailOf } from '@rejoin/use-cases/attachments/remove-blobs';
import type { Attachment, Attachments, BlobStore, ByteRange } from '@rejoin/use-cases/ports/attachments';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Links } from '../links.ts';
import { refuse } from '../rest/refuse.ts';
import { asUuid } from '../uuid.ts';
import { beginReading } from './begin-reading.ts';
import { askedRange } from './byte-range.ts';
import { conditionsOf } from './conditions.ts';

type DownloadServices = {
  readonly ports: {
    readonly attachments: Pick<Attachments, 'find'>;
    readonly blobs: Pick<BlobStore, 'sizeOf' | 'stream'>;
  };
  readonly links: Links;
  readonly logger: Pick<Logger, 'error'>;
};
type FileRequest = FastifyRequest<{ Params: { id: string } }>;

/** The framework's own HEAD would have the bytes read, to see how many they are. */
const READ = { method: ['GET', 'HEAD'] };

/**
 * `GET /api/v2/downloads/:id` and `GET /thumbnails/:id`: a file, and the smaller picture of an image, under signed links. An image is
 * shown; everything else is saved, and a browser takes it for nothing that runs. Of a file a part may be asked for, as players and
 * readers of large documents do; a smaller picture comes whole. Whoever has the bytes is told so. They are read as fast as they are taken.
 */
export function downloadRoutes(app: FastifyInstance, services: DownloadServices): void {
  const file = async (request: FileRequest, reply: FastifyReply) => {
    const attachment = await linked(services, request, reply);
    if (attachment?.upload.status !== 'stored') return reply;
    const { mime, size } = attachment.upload.file;
    const { id: name, fileName } = attachment;
    const conditions = conditionsOf(request.headers, request.method, tagOf(name));
    if (conditions.isKnown) return isKnown(reply, name);
    const range = askedRange(conditions.range, size);
    if (range === 'unsatisfiable')
      return refuse(reply.header('content-range', `bytes */${size}`), 'rangeNotSatisfiable');
    return send(services, reply, { name, mime, fileName, part: { range, size } });
  };
  const thumbnail = async (request: FileRequest, reply: FastifyReply) => {
    const attachment = await linked(services, request, reply);
    if (attachment === undefined) return reply;
    const name = thumbnailOf(attachment.id);
    if (conditionsOf(request.headers, request.method, tagOf(name)).isKnown) return isKnown(reply, name);
    return send(services, reply, { name, mime: 'image/webp', fileName: 'thumbnail.webp' });
  };
  app.route({ ...READ, url: downloadPath(':id'), handler: file });
  app.route({ ...READ, url: thumbnailPath(':id'), handler: thumbnail });
}

/** The stored file that the request's link opens; otherwise it has been answered. */
async function linked(
  { ports, links }: DownloadServices,
  { params, url }: FileRequest,
  reply: FastifyReply,
): Promise<Attachment | undefined> {
  const id = asUuid(params.id);
  const judgement = links.check(url);
  if (judgement !== 'expired' && (id === undefined || judgement === 'forged')) {
    refuse(reply, 'forbidden');
    return undefined;
  }
  const [attachment] = judgement === 'valid' && id !== undefined ? await ports.attachments.find([id]) : [];
  if (attachment?.upload.status === 'stored') return attachment;
  refuse(reply, 'notFound');
  return undefined;
}

/** An upload is taken in once: what has its name has its bytes. */
function tagOf(name: string): string {
  return `"${name}"`;
}

const CACHING = 'private, max-age=600, immutable';

function isKnown(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .code(304)
    .headers({ etag: tagOf(name), 'cache-control': CACHING })
    .send();
}

type Blob = {
  readonly name: string;
  readonly mime: string;
  readonly fileName: string;
  /** What of so many bytes is asked for, all of them without a range; absent where there are no parts to be had. */
  readonly part?: { readonly range: ByteRange | undefined; readonly size: number };
};

async function send(services: DownloadServices, reply: FastifyReply, { name, mime, fileName, part }: Blob) {
  const { ports, logger } = services;
  const { range } = part ?? {};
  const isHead = reply.request.method === 'HEAD';
  const stream = isHead ? undefined : await ports.blobs.stream(name, range);
  const size = isHead ? await ports.blobs.sizeOf(name) : stream?.size;
  if (size === undefined) return refuse(reply, 'notFound');
  const chunks = stream && (await beginReading(stream.chunks, (err) => logger.error({ err }, 'A download broke off')));
  if (part) reply.header('accept-ranges', 'bytes');
  if (part && range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${part.size}`);
  const disposition = mediaTypeOf(mime) === 'Image' ? 'inline' : 'attachment';
  return reply
    .headers({
      'content-type': mime,
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeFileName(fileName)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': CACHING,
      'content-length': size,
      etag: tagOf(name),
    })
    .send(chunks);
}

/** As RFC 8187 wants it. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
