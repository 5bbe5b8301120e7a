import type { ToFrame, ToPage } from '../page-channel/page-channel.ts';
import { readToPage } from '../page-channel/read-to-page.ts';

/** The page's end of the line to the frame. */
export type FrameLink = { readonly post: (message: ToFrame) => void; readonly close: () => void };

type Opening = {
  readonly frame: Window;
  /** The gateway's origin: nobody else can receive the port. */
  readonly origin: string;
  readonly address: string;
  readonly onMessage: (message: ToPage) => void;
};

/** Greets the frame with a fresh nonce and a port; what comes through the port counts only after the nonce has come back. */
export function openFrameLink({ frame, origin, address, onMessage }: Opening): FrameLink {
  const { port1, port2 } = new MessageChannel();
  const nonce = String(crypto.getRandomValues(new Uint32Array(4)));
  let trusted = false;
  port1.onmessage = ({ data }) => {
    const message = readToPage(data);
    if (message?.type === 'ready') trusted = message.nonce === nonce;
    if (message && trusted) onMessage(message);
  };
  frame.postMessage({ type: 'rejoin:hello', nonce, address }, origin, [port2]);
  return { post: (message) => port1.postMessage(message), close: () => port1.close() };
}
