import type { FrameEvent } from './names.ts';

/**
 * What the page (the loader) and the messenger's frame say to each other. The page opens with a {@link Hello} addressed to the gateway's
 * exact origin and hands over a port; all else goes through that port, and the frame begins with the nonce it was given.
 */
export type Hello = {
  readonly type: 'rejoin:hello';
  readonly nonce: string;
  /** Of the page; may have a link from another device of the guest's. */
  readonly address: string;
};

/** `focus`: a person opened the panel just now, so the keyboard goes where they will write. */
export type ToFrame =
  | { readonly type: 'shown'; readonly focus: boolean }
  | { readonly type: 'hidden' }
  /** A command of the page's script, or `listen` with the name of an event. Names are judged where they are carried out. */
  | { readonly type: 'command'; readonly name: string; readonly given: unknown };

export type ToPage =
  | { readonly type: 'ready'; readonly nonce: string }
  | { readonly type: 'close' }
  /** The guest has to sign in, or to sign in again; the page knows how. */
  | { readonly type: 'signInNeeded' }
  /** `text`: how many are unread, in the messenger's words. */
  | { readonly type: 'unread'; readonly count: number; readonly text: string }
  /** How much of the page the frame wants: its panel, or all of it to show an image large. */
  | { readonly type: 'room'; readonly need: 'panel' | 'page' }
  | { readonly type: 'event'; readonly name: FrameEvent; readonly detail: object };

export function readHello(data: unknown): Hello | undefined {
  if (!isRecord(data) || data.type !== 'rejoin:hello') return undefined;
  const { nonce, address } = data;
  return typeof nonce === 'string' && typeof address === 'string'
    ? { type: 'rejoin:hello', nonce, address }
    : undefined;
}

export function readToFrame(data: unknown): ToFrame | undefined {
  if (!isRecord(data)) return undefined;
  if (data.type === 'shown') return { type: 'shown', focus: data.focus === true };
  const { type, name, given } = data;
  if (typeof name === 'string' && type === 'command') return { type, name, given };
  return type === 'hidden' ? { type } : undefined;
}

export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
