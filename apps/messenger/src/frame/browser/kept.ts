import type { Kept } from '../conversation/model.ts';
import type { OutboxEntry } from '../outbox/outbox.ts';
import type { Answer } from '../prompts/response.ts';
import { readTokens, type SignInTokens } from '../sign-in/tokens.ts';
import { fields, number, text } from '../wire/reading.ts';
import { readResponse, responseContent } from '../wire/response-content.ts';
import { randomId } from './random-id.ts';
import { keysOf, type Store, usableStorage } from './usable-storage.ts';

/** What the guest is writing in this tab. */
export type Draft = {
  readonly recall: () => string;
  readonly keep: (text: string) => void;
  /** What they have chosen or filled in of the prompt `of` and not sent. */
  readonly recallAnswers: (of: string) => readonly Answer[];
  /** Without answers: forgets them. */
  readonly keepAnswers: (of: string, answers: readonly Answer[]) => void;
  /** Calls `listener` when it is forgotten, until the returned function is called. */
  readonly onForgotten: (listener: () => void) => () => void;
};

/** What the frame keeps in its own origin's storage, per deployment. The page around it can't read any of it. */
export type Keeper = {
  readonly recall: () => Kept;
  /** The ids of messages that wait for the bytes of their files to be found, here or in another window. */
  readonly awaitingBytes: () => readonly string[];
  /** The ids of all messages that have not been sent, of windows that were closed too. */
  readonly unsent: () => readonly string[];
  /** A message that has not been sent, as it stands now. */
  readonly recallEntry: (id: string) => OutboxEntry | undefined;
  /** Without tokens: forgets them. */
  readonly keepSignIn: (signIn: SignInTokens | undefined) => void;
  readonly keepToken: (token: string) => void;
  readonly keepEntry: (entry: OutboxEntry) => void;
  readonly forgetEntry: (id: string) => void;
  readonly keepSeen: (at: number) => void;
  readonly keepBegun: () => void;
  /** Under which id this tab keeps the files that the guest has chosen and not sent; `undefined`: there are none. */
  readonly chosen: { readonly recall: () => string | undefined; readonly keep: (id: string | undefined) => void };
  readonly draft: Draft;
  readonly forgetDraft: () => void;
  /** Tells when another window of this browser has changed the token. */
  readonly onToken: (listener: (token: string) => void) => void;
  /** Tells when a guest has signed in in another window of this browser. */
  readonly onSignIn: (listener: (signIn: SignInTokens) => void) => void;
  readonly tellSignedOut: () => void;
  /** Tells when the guest has signed out in another window of this browser. */
  readonly onSignedOut: (listener: () => void) => void;
};

/** Each unsent message has a key of its own, so that two windows don't overwrite each other's. */
export function createKeeper(deploymentId: string): Keeper {
  const storage = usableStorage(() => localStorage);
  /** Of this tab alone: no other goes on with what is being written. */
  const ofTab = usableStorage(() => sessionStorage);
  const writing = new Set<() => void>();
  const key = (name: string) => `rejoin:${deploymentId}:${name}`;
  const entryKey = (id: string) => key(`unsent:${id}`);
  const answersKey = (prompt: string) => key(`answers:${prompt}`);
  return {
    recall() {
      const token = storage.getItem(key('token')) ?? randomId();
      storage.setItem(key('token'), token);
      const signIn = readSignIn(storage.getItem(key('sign-in')));
      const entries = readEntries(storage, entryKey(''))
        .filter((entry) => !awaitsBytes(entry))
        .sort((one, other) => one.createdAt - other.createdAt);
      const seenAt = number(storage.getItem(key('seen'))) ?? 0;
      return { token, entries, seenAt, begun: storage.getItem(key('begun')) !== null, ...(signIn && { signIn }) };
    },
    awaitingBytes: () => readEntries(storage, entryKey('')).flatMap((entry) => (awaitsBytes(entry) ? entry.id : [])),
    unsent: () => keysOf(storage, entryKey('')).map((kept) => kept.slice(entryKey('').length)),
    recallEntry: (id) => readEntry(storage.getItem(entryKey(id))),
    keepSignIn(signIn) {
      if (signIn) storage.setItem(key('sign-in'), JSON.stringify(signIn));
      else storage.removeItem(key('sign-in'));
    },
    keepToken: (token) => storage.setItem(key('token'), token),
    keepEntry({ id, text: words, createdAt, file, response }) {
      storage.setItem(
        entryKey(id),
        JSON.stringify({ id, text: words, createdAt, file, content: response && responseContent(response) }),
      );
    },
    forgetEntry: (id) => storage.removeItem(entryKey(id)),
    keepSeen: (at) => storage.setItem(key('seen'), String(at)),
    keepBegun: () => storage.setItem(key('begun'), ''),
    chosen: {
      recall: () => ofTab.getItem(key('chosen')) ?? undefined,
      keep(id) {
        if (id === undefined) ofTab.removeItem(key('chosen'));
        else ofTab.setItem(key('chosen'), id);
      },
    },
    draft: {
      recall: () => ofTab.getItem(key('draft')) ?? '',
      keep: (words) => ofTab.setItem(key('draft'), words),
      recallAnswers: (of) => readAnswers(ofTab.getItem(answersKey(of))),
      keepAnswers(of, answers) {
        if (answers.length === 0) ofTab.removeItem(answersKey(of));
        else ofTab.setItem(answersKey(of), JSON.stringify({ content: responseContent({ type: 'Form', answers }) }));
      },
      onForgotten(listener) {
        writing.add(listener);
        return () => writing.delete(listener);
      },
    },
    forgetDraft() {
      for (const kept of [key('draft'), ...keysOf(ofTab, answersKey(''))]) ofTab.removeItem(kept);
      for (const listener of writing) listener();
    },
    onSignIn(listener) {
      onKeptElsewhere(key('sign-in'), (kept) => {
        const signIn = readSignIn(kept);
        if (signIn) listener(signIn);
      });
    },
    tellSignedOut() {
      storage.setItem(key('signed-out'), 'yes');
      storage.removeItem(key('signed-out'));
    },
    onSignedOut: (listener) => onKeptElsewhere(key('signed-out'), listener),
    onToken: (listener) => onKeptElsewhere(key('token'), listener),
  };
}

/** Calls `listener` with what another window of this browser has kept under the key. */
function onKeptElsewhere(key: string, listener: (kept: string) => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key && event.newValue) listener(event.newValue);
  });
}

function awaitsBytes({ file }: OutboxEntry): boolean {
  return file !== undefined && file.uploadedAs === undefined;
}

/** All sheets are kept as a form is: by question. */
function readAnswers(json: string | null): readonly Answer[] {
  return readResponse(fields(parsed(json)) ?? {})?.answers ?? [];
}

function readSignIn(json: string | null): SignInTokens | undefined {
  return readTokens(parsed(json));
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}

function readEntries(storage: Store, prefix: string): OutboxEntry[] {
  return keysOf(storage, prefix).flatMap((key) => readEntry(storage.getItem(key)) ?? []);
}

function readEntry(json: string | null): OutboxEntry | undefined {
  const kept = fields(parsed(json));
  const id = text(kept?.id);
  const words = text(kept?.text);
  if (!kept || !id || words === undefined) return undefined;
  const file = readFile(kept.file);
  const response = readResponse(kept);
  return {
    id,
    text: words,
    createdAt: new Date(number(kept.createdAt) ?? 0).getTime() || 0,
    attempts: 0,
    delivery: { status: 'queued' },
    ...(file && { file }),
    ...(response && { response }),
  };
}

function readFile(value: unknown): OutboxEntry['file'] {
  const file = fields(value);
  if (!file) return undefined;
  const uploadedAs = text(file.uploadedAs);
  const { fileName, fileType, fileSize, width, height } = file;
  return {
    ...(uploadedAs && { uploadedAs }),
    fileName: text(fileName) ?? '',
    fileType: text(fileType) ?? '',
    fileSize: number(fileSize) ?? 0,
    width: number(width) ?? 0,
    height: number(height) ?? 0,
  };
}
