import type { ToFrame, ToPage } from '../page-channel/page-channel.ts';
import { readHello, readToFrame } from '../page-channel/page-channel.ts';

/** The frame's end of the line to the page around it. */
export type PageLink = {
  /** `undefined`: there is no page around. */
  readonly address?: string;
  /** The frame has something to show: answers the page's hello. */
  readonly ready: () => void;
  readonly post: (message: ToPage) => void;
  readonly onMessage: (listener: (message: ToFrame) => void) => void;
};

/**
 * Waits for the page's hello. Only the window around this one may say it, and which pages that may be is the gateway's rule
 * (`frame-ancestors`). The answer goes through the port of the hello, which no other window holds.
 */
export function waitForPage(): Promise<PageLink> {
  return new Promise((resolve) => {
    window.addEventListener('message', function hear(event) {
      const hello = event.source === window.parent ? readHello(event.data) : undefined;
      const port = event.ports[0];
      if (!hello || !port) return;
      window.removeEventListener('message', hear);
      const post = (message: ToPage) => port.postMessage(message);
      resolve({
        address: hello.address,
        ready: () => post({ type: 'ready', nonce: hello.nonce }),
        post,
        onMessage(listener) {
          port.onmessage = ({ data }) => {
            const message = readToFrame(data);
            if (message) listener(message);
          };
        },
      });
    });
  });
}

/** A frame that is nobody's: opened as a page of its own. */
export const NO_PAGE: PageLink = {
  ready: () => undefined,
  post: () => undefined,
  onMessage: (listener) => listener({ type: 'shown', focus: true }),
};
