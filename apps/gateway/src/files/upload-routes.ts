import type { Readable } from 'node:stream';
import { uploadPath } from '@rejoin/auth/file-paths';
import { ATTACHMENT_MAX_BYTES } from '@rejoin/core/attachments/limits';
import { createClaimsGivenBack } from '@rejoin/use-cases/attachments/claims-given-back';
import { type TakeInUploadPorts, type TakenIn, takeInUpload } from '@rejoin/use-cases/attachments/take-in-upload';
import type { Attachment, FileReader } from '@rejoin/use-cases/ports/attachments';
import type { FastifyInstance, FastifyReply, RouteShorthandOptions } from 'fastify';
import type { Links } from '../links.ts';
import { refuse, refuseFile } from '../rest/refuse.ts';
import { createTurns } from '../turns.ts';
import { asUuid } from '../uuid.ts';
import { createShares } from './shares.ts';
import { createSpools } from './spool.ts';
import { createUploadRoom } from './upload-room.ts';

/** Uploads that come in at once, on disk, and the pace of those that stay when there is no more room: about that of a poor mobile line. */
const COMING = { atOnce: 200, atOnceOfAny: 5, bytesPerSecond: 8 * 1024, graceMs: 10_000 };
/** Of these of one sender: all that one sends in good faith has room, and nobody takes everybody's. */
const OF_ONE_SENDER = 20;
/** Of these through one link: whoever sends again, while a line that broke still looks open, has room. */
const OF_ONE_LINK = 3;
/** Of those that are there: how many are in memory at once. */
const WORK = { atOnce: 8, waiting: COMING.atOnce };
/** How many of these are decoded at once: memory and the two cores of a small machine. */
const READING = { atOnce: 2, waiting: WORK.atOnce };
const LIMITS = {
  maxBytes: ATTACHMENT_MAX_BYTES,
  /** What is too large is read on to its end, up to here, so that the sender gets to hear the answer. */
  drainedMax: 64 * 1024 * 1024,
};

type UploadServices = { readonly ports: Omit<TakeInUploadPorts, 'giveBack'>; readonly links: Links };

/** Its content type does not matter, and one that can't be read would be refused by the framework. */
const PUT: RouteShorthandOptions = {
  bodyLimit: LIMITS.drainedMax,
  onRequest: async ({ headers }) => {
    delete headers['content-type'];
  },
};

/** `PUT /uploads/:id`: the bytes of an announced file, under a signed link. */
export function uploadRoutes(app: FastifyInstance, { ports, links }: UploadServices): void {
  const ofSender = createShares(OF_ONE_SENDER);
  const ofLink = createShares(OF_ONE_LINK);
  const coming = createUploadRoom({ ...COMING, clock: ports.clock });
  const work = createTurns(WORK);
  const claims = createClaimsGivenBack(ports);
  claims.start();
  const spools = createSpools(LIMITS);
  app.addHook('onClose', async () => {
    await spools.stop();
    await claims.stop();
  });
  const gated = { ...ports, giveBack: claims.giveBack, files: inTurns(ports.files) };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

  app.put<{ Params: { id: string } }>(uploadPath(':id'), PUT, async (request, reply) => {
    const id = asUuid(request.params.id);
    const judgement = links.check(request.url);
    if (judgement === 'expired') return refuse(reply, 'notFound');
    if (id === undefined || judgement === 'forged') return refuse(reply, 'forbidden');
    const [attachment] = await ports.attachments.find([id]);
    if (attachment?.upload.status !== 'announced') return refuse(reply, 'notExpected');
    const sender = senderOf(attachment);
    const taken = await ofSender.pass(sender, () =>
      ofLink.pass(id, () =>
        coming.pass(sender, ({ came, isWhole }) =>
          spools.spool(request.body as Readable | undefined, came, async ({ bytes, md5 }) =>
            isWhole() ? work.pass(async () => takeInUpload(gated, { id, md5, bytes: await bytes() })) : undefined,
          ),
        ),
      ),
    );
    return tell(reply, id, taken);
  });
}

function senderOf({ uploader }: Attachment): string {
  return uploader.type === 'guest' ? uploader.sessionId : uploader.agentId;
}

/** `taken` is absent where there was no room. */
function tell(reply: FastifyReply, id: string, taken: TakenIn | 'tooSlow' | undefined): FastifyReply {
  // With its line, so that the rest of it comes to nobody.
  if (taken === 'tooSlow') return refuse(reply.headers({ 'retry-after': 5, connection: 'close' }), 'busy');
  if (taken?.type === 'stored') return reply.code(200).send({ id });
  if (taken === undefined || taken.refusal === 'underWay') return refuse(reply.header('retry-after', 5), 'busy');
  return taken.refusal === 'notExpected' ? refuse(reply, 'notExpected') : refuseFile(reply, taken.refusal);
}

function inTurns(files: FileReader): FileReader {
  const turns = createTurns(READING);
  return {
    async read(upload) {
      const read = await turns.pass(() => files.read(upload));
      if (read === undefined) throw new Error('More files wait to be read than are in memory');
      return read;
    },
  };
}
