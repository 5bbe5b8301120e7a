import { createOutbox } from './outbox.ts';
import { keepLine, type LineUse, type PersistentLine } from './persistent-line.ts';
import { createTranscript, type Said, type Transcript } from './transcript.ts';

/** Somebody who writes and reads, however often the line breaks. */
export type Party = {
  readonly line: PersistentLine;
  readonly write: (text: string) => void;
  /** What was written and acknowledged, in that order. */
  readonly acked: readonly string[];
  readonly waiting: () => number;
  /** Whether it is connected and has read what it missed. */
  readonly caughtUp: () => boolean;
  readonly transcript: Transcript;
};

type Frame = {
  readonly type: string;
  readonly class: string;
  readonly code: number;
  readonly tracingId?: string;
  readonly body: Entity & { readonly jwt?: string; readonly retryAfter?: number };
};

type Entity = {
  readonly id: string;
  readonly direction?: string;
  readonly text?: string;
  readonly channel?: { readonly time: string };
  readonly metadata?: Readonly<Record<string, string>>;
};

type Page = { readonly entities: readonly Entity[]; readonly pageCount: number };

const AGAIN_MS = 300;
const PAGE_SIZE = 100;

/**
 * A guest over the guest API, as our messenger is one: the same token on every connection, messages sent again under their
 * `metadata.id`, and after each return the history back to where it is known without a gap.
 */
export function openGuest(
  use: Pick<LineUse, 'gateways' | 'first' | 'chance'> & { readonly deploymentId: string },
  on: { readonly acked: (sentAt: number) => void },
): Party {
  const { deploymentId } = use;
  const token = crypto.randomUUID();
  const transcript = createTranscript();
  const outbox = createOutbox({
    send: ({ id, text }) =>
      line.send({ action: 'onMessage', token, tracingId: id, message: { type: 'Text', text, metadata: { id } } }),
    giveUp: () => line.giveUp(),
    onAcked: on.acked,
  });
  /** Of the connection; another one makes what an earlier one asked for void. */
  let visit = 0;
  let caughtUp = false;

  const line = keepLine({
    ...use,
    path: `/v1?deploymentId=${deploymentId}`,
    onOpen: configure,
    onLost() {
      visit += 1;
      caughtUp = false;
      outbox.lost();
    },
    onFrame: (text) => hear(JSON.parse(text) as Frame),
  });

  function configure(): void {
    transcript.begin();
    line.send({ action: 'configureSession', deploymentId, token, startNew: false, tracingId: 'configure' });
  }

  function askKey(): void {
    line.send({ action: 'getJwt', token, tracingId: 'key' });
  }

  function later(deed: () => void, ms = AGAIN_MS): void {
    const during = visit;
    setTimeout(() => during === visit && deed(), ms);
  }

  function hear({ type, class: kind, body, tracingId }: Frame): void {
    if (kind === 'SessionResponse') {
      outbox.ready();
      return askKey();
    }
    if (kind === 'JwtResponse') return void readHistory(body.jwt ?? '');
    if (kind === 'StructuredMessage' && type === 'message') return hearMessage(body);
    const wait = kind === 'TooManyRequestsErrorMessage' ? (body.retryAfter ?? 1) * 1000 : AGAIN_MS;
    if (tracingId === 'configure') later(configure, wait);
    else if (tracingId === 'key') later(askKey, wait);
    else outbox.again(wait);
  }

  function hearMessage(body: Entity): void {
    transcript.live({ ...factsOf(body), own: body.direction === 'Inbound' });
    outbox.acknowledge(body.metadata?.['id'] ?? '');
  }

  async function readHistory(jwt: string): Promise<void> {
    const during = visit;
    const take = (page: readonly Said[]) => during !== visit || transcript.read(page);
    const read = await readBack(line.gateway(), jwt, take).catch(() => 'failed');
    if (during !== visit) return;
    if (read === 'failed') return later(askKey);
    transcript.complete();
    caughtUp = true;
  }

  const { write, acked, waiting } = outbox;
  return { line, write, acked, waiting, caughtUp: () => caughtUp, transcript };
}

/** Reads the history page by page until `take` has enough of it. */
async function readBack(gateway: string, jwt: string, take: (page: readonly Said[]) => boolean): Promise<'read'> {
  const headers = { authorization: `Bearer ${jwt}` };
  for (let number = 1, pages = 1; number <= pages; number += 1) {
    const address = `${gateway}/api/v2/webmessaging/messages?pageSize=${PAGE_SIZE}&pageNumber=${number}`;
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(5000) });
    if (!answer.ok) throw new Error(`The history answered ${answer.status}`);
    const { entities, pageCount } = (await answer.json()) as Page;
    if (take(entities.map(factsOf))) break;
    pages = pageCount;
  }
  return 'read';
}

function factsOf({ id, text = '', channel }: Entity): Said {
  return { id, text, place: Date.parse(channel?.time ?? '') };
}
