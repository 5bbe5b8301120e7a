/** The agents' side of a host, for what a guest can't bring about alone. */
export type Desk = {
  /** Waits until an agent is connected with the conversation that a guest began with this text. */
  attend(opening: string): Promise<Attended>;
};

export type Attended = {
  say(text: string): Promise<void>;
  /** Sends a structured message; `content` need not have what the host adds for clients. */
  offer(text: string, content: readonly object[]): Promise<void>;
  /** Sends a picture without a word. */
  show(picture: Uint8Array): Promise<void>;
  type(): Promise<void>;
  /** Ends the agent's leg. */
  disconnect(): Promise<void>;
  /** Waits until an agent is connected with the conversation again. */
  again(): Promise<void>;
  /** Fails unless the agent can read a message of the guest with this text. */
  reads(text: string): Promise<void>;
};
