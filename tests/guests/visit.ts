import { createChance } from '../chaos/chance.ts';
import { keepLine } from '../chaos/persistent-line.ts';
import { text, typing } from '../conformance/requests.ts';
import type { Picture } from './picture.ts';
import type { Place } from './place.ts';
import type { Happening } from './talk.ts';

/** A guest with the messenger open. */
export type Visit = {
  /** `more` goes into the message. */
  readonly write: (words: string, more?: object) => void;
  readonly press: (reply: string) => void;
  readonly type: () => void;
  /** Sends a picture; false when it was not taken. */
  readonly show: (picture: Picture) => Promise<boolean>;
  readonly close: () => void;
};

type Hear = {
  /** `by`: who wrote, where that is told. */
  readonly happened: (happening: Happening, by?: string) => void;
  readonly refused: (sentence: string) => void;
  /** Closes it, and rejects what is waited for. */
  readonly signal: AbortSignal;
};

type Body = {
  readonly type?: string;
  readonly direction?: string;
  readonly text?: string;
  readonly originatingEntity?: string;
  readonly channel?: { readonly from?: { readonly nickname?: string } };
  readonly events?: readonly { readonly presence?: { readonly type: string } }[];
  readonly content?: readonly { readonly quickReply?: { readonly text: string } }[];
  readonly metadata?: { readonly id?: string };
  readonly readOnly?: boolean;
  readonly attachmentId?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
type Frame = { readonly class: string; readonly code: number; readonly body: Body | string };

const UPLOAD_MAX_MS = 15_000;

/** Opens the session of this token, again whenever the line is lost. Resolves once it is open. */
export async function openVisit(place: Place, token: string, hear: Hear): Promise<Visit> {
  const { url, deploymentId, origin } = place;
  const open = Promise.withResolvers<void>();
  let awaited: ((frame: Frame) => void) | undefined;
  const configure = (startNew: boolean) => send({ action: 'configureSession', deploymentId, startNew });
  const line = keepLine({
    gateways: [url],
    first: 0,
    path: `/v1?deploymentId=${deploymentId}`,
    ...(origin !== undefined && { origin }),
    chance: createChance(0),
    onOpen: () => configure(false),
    onFrame: (data) => take(JSON.parse(data) as Frame),
    onLost: () => {},
  });
  const send = (request: object) => line.send({ token, ...request });

  function take(frame: Frame): void {
    awaited?.(frame);
    const { body } = frame;
    if (typeof body === 'string') return hear.refused(body);
    if (frame.code >= 400) return hear.refused(frame.class);
    // What was ended for good is left behind.
    if (frame.class === 'SessionResponse') return body.readOnly ? configure(true) : open.resolve();
    if (frame.class === 'StructuredMessage') takeMessage(body, hear);
  }

  function next(fits: (frame: Frame) => boolean): Promise<Body | undefined> {
    const { promise, resolve } = Promise.withResolvers<Body | undefined>();
    const late = setTimeout(() => resolve(undefined), UPLOAD_MAX_MS);
    awaited = (frame) => fits(frame) && resolve(frame.body as Body);
    return promise.finally(() => clearTimeout(late));
  }

  async function show({ fileName, fileType, bytes }: Picture): Promise<boolean> {
    const announced = next(({ class: kind }) => kind === 'PresignedUrlResponse');
    send({ action: 'onAttachment', fileName, fileType, fileSize: bytes.length });
    const { attachmentId: id, url: address, headers } = (await announced) ?? {};
    if (address === undefined) return false;
    const kept = next(({ class: kind, body }) => kind === 'UploadSuccessEvent' && (body as Body).attachmentId === id);
    const body = new Blob([new Uint8Array(bytes)]);
    const put = fetch(address, { method: 'PUT', ...(headers && { headers }), body });
    const isPut = await put.then(({ ok }) => ok).catch(() => false);
    if (!isPut || (await kept) === undefined) return false;
    const metadata = messageId();
    const stored = next(({ body }) => (body as Body).metadata?.id === metadata.id);
    send(text('', { content: [{ contentType: 'Attachment', attachment: { id } }], metadata }));
    return (await stored) !== undefined;
  }

  const visit: Visit = {
    write: (words, more) => send(text(words, { metadata: messageId(), ...more })),
    press(reply) {
      const buttonResponse = { type: 'QuickReply', text: reply, payload: reply };
      const content = [{ contentType: 'ButtonResponse', buttonResponse }];
      send(text(reply, { type: 'Structured', content, metadata: messageId() }));
    },
    type: () => send(typing()),
    show,
    close: line.close,
  };
  hear.signal.addEventListener('abort', () => {
    line.close();
    open.reject(hear.signal.reason);
  });
  await open.promise;
  return visit;
}

function takeMessage(body: Body, { happened }: Hear): void {
  if (body.events?.some(({ presence }) => presence?.type === 'Disconnect')) return happened({ type: 'disconnected' });
  if (body.direction !== 'Outbound' || body.type === 'Event') return;
  const { text: words = '' } = body;
  if (body.originatingEntity === 'Human') return happened({ type: 'agent', text: words }, body.channel?.from?.nickname);
  const replies = (body.content ?? []).flatMap(({ quickReply }) => quickReply?.text ?? []);
  happened({ type: 'flow', text: words, replies });
}

function messageId(): { readonly id: string } {
  return { id: crypto.randomUUID() };
}
