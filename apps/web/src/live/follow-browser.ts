/** What all tabs of this browser hear. */
const SIGNED_OUT = 'rejoin.signed-out';

export type Browser = {
  /** Their agent signs out in this tab: the others have nobody any more. */
  readonly tellSignedOut: () => void;
  readonly stop: () => void;
};

/** Tells of what the browser knows before any line does: that the network comes or goes, and that another tab signs out. */
export function followBrowser(on: { readonly network: () => void; readonly signedOut: () => void }): Browser {
  const tabs = new BroadcastChannel(SIGNED_OUT);
  tabs.onmessage = on.signedOut;
  window.addEventListener('online', on.network);
  window.addEventListener('offline', on.network);
  return {
    tellSignedOut: () => tabs.postMessage(SIGNED_OUT),
    stop() {
      tabs.close();
      window.removeEventListener('online', on.network);
      window.removeEventListener('offline', on.network);
    },
  };
}
