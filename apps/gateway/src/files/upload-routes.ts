import type { Readable } from 'node:stream';
import { ATTACHMENT_MAX_BYTES } from '@rejoin/core/attachments/accepted';
import type { Attachments, BlobStore, ImageReader } from '@rejoin/use-cases/ports/attachments';
import { type TakenIn, takeInUpload } from '@rejoin/use-cases/take-in-upload';
import type { FastifyInstance } from 'fastify';
import type { Links } from '../links.ts';
import { refuse } from '../rest/refuse.ts';
import { asUuid } from '../uuid.ts';
import { createGate } from './gate.ts';

/** Uploads that are in memory at once, and those that wait for it. */
const UPLOADS = { atOnce: 8, waiting: 100 };
/** Images that are decoded at once: memory and the two cores of a small machine. */
const DECODINGS = { atOnce: 2, waiting: UPLOADS.atOnce };
/** What is too large is read on to its end, up to here, so that the sender gets to hear the answer. */
const DRAINED_MAX_BYTES = 64 * 1024 * 1024;

type UploadPorts = { readonly attachments: Attachments; readonly blobs: BlobStore; readonly images: ImageReader };

/** `PUT /uploads/:id`: the bytes of an announced file, under a signed link. */
export function uploadRoutes(
  app: FastifyInstance,
  services: { readonly ports: UploadPorts; readonly links: Links },
): void {
  const { links } = services;
  const uploads = createGate(UPLOADS);
  const ports = { ...services.ports, images: gated(services.ports.images) };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

  app.put<{ Params: { id: string } }>('/uploads/:id', { bodyLimit: DRAINED_MAX_BYTES }, async (request, reply) => {
    const id = asUuid(request.params.id);
    if (id === undefined || links.check(request.url) !== 'valid') return refuse(reply, 'forbidden');
    const taken = await uploads.pass(async () =>
      takeInUpload(ports, { id, bytes: await collect(request.body as Readable | undefined) }),
    );
    if (taken === undefined) return refuse(reply.header('retry-after', 5), 'busy');
    if (taken.type === 'refused') return refuse(reply, REFUSED[taken.refusal]);
    return reply.code(200).send({ id });
  });
}

const REFUSED: Record<Extract<TakenIn, { type: 'refused' }>['refusal'], Parameters<typeof refuse>[1]> = {
  notExpected: 'notExpected',
  tooLarge: 'tooLarge',
  disabled: 'refusedFile',
  typeNotAllowed: 'refusedFile',
  empty: 'refusedFile',
  nameInvalid: 'refusedFile',
  nameTooLong: 'refusedFile',
  contentInvalid: 'refusedFile',
};

/** The bytes, or one more than are allowed when there are too many. */
async function collect(body: Readable | undefined): Promise<Uint8Array> {
  const kept: Buffer[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Buffer>) {
    if (length <= ATTACHMENT_MAX_BYTES) kept.push(chunk);
    length += chunk.length;
    if (length > DRAINED_MAX_BYTES) break;
  }
  return Buffer.concat(kept).subarray(0, ATTACHMENT_MAX_BYTES + 1);
}

function gated(images: ImageReader): ImageReader {
  const gate = createGate(DECODINGS);
  return {
    async read(bytes) {
      const read = await gate.pass(() => images.read(bytes));
      if (read === undefined) throw new Error('More images wait than uploads are let in');
      return read;
    },
  };
}
