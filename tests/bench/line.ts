/** One end of a pair of clients: what it sends comes out at the other end. */
export type End = {
  /** Sends a message; resolves nothing, it comes out at the other end or not at all. */
  send(text: string): void;
  /** Called with the text of each message that the other end sent. */
  onMessage: (text: string) => void;
};

/** Two clients who talk with each other. */
export type Pair = { readonly guest: End; readonly agent: End };
