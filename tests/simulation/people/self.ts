/** What the tabs of one guest share. */
export type Self = {
  readonly token: string;
  readonly deploymentId: string;
  /** Known once a tab has opened it. */
  sessionId: string | undefined;
  /** The next tab that connects leaves the conversation behind. */
  wantsNew: boolean;
  /** How often a tab has asked for that. */
  begunAnew: number;
  /** How far each conversation has really come to one of the tabs. */
  readonly received: ReadonlyMap<string, number>;
  readonly noteReceived: (conversationId: string, sequence: number) => void;
  /** What was cleared, as a gateway has it. */
  readonly cleared: Set<string>;
  /** What a tab was told would never be taken. */
  readonly refused: Set<string>;
};
