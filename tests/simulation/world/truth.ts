import type { EndReason } from '@rejoin/core/conversation/events';
import type { LegRules } from '@rejoin/core/leg/leg-rules';

/** A conversation as somebody sees it who only reads its log, and knows none of the rules' own code. */
export type Truth = {
  readonly conversationId: string;
  readonly sessionId: string;
  readonly sessionSeconds: number;
  readonly status: 'inFlow' | 'waiting' | 'alerting' | 'connected' | 'parked' | 'disconnected' | 'ended';
  readonly sequence: number;
  readonly lastAt: number;
  /** Of the latest message. */
  readonly activeAt: number;
  /** Of the guest's latest. */
  readonly guestAt: number;
  readonly leg: number;
  /** Whose room it takes: at whom it rings, or who is connected. */
  readonly holder: string | undefined;
  /** Whose leg it is, connected or put aside. */
  readonly owner: string | undefined;
  /** To whom a supervisor has sent it, at whom it is to ring next. */
  readonly sentTo: string | undefined;
  /** The colleague who is asked to take it. */
  readonly askedAgentId: string | undefined;
  readonly queueId: string | undefined;
  /** What the rules want to be asked about, and when. */
  readonly dues: Dues;
  readonly lastAgentId: string | undefined;
  /** Whose it was before, while it waits for somebody. */
  readonly preferred: string | undefined;
  /** Until when it waits for them alone while they are on queue without room. */
  readonly reservedUntil: number | undefined;
  /** Who let this wait's offers pass, and when by the log. */
  readonly passes: readonly { readonly agentId: string; readonly at: number }[];
  /** Of the leg. */
  readonly rules: LegRules | undefined;
  /** Of the offer. */
  readonly offered: LegRules | undefined;
  readonly connectedAt: number;
  /** When it was put aside last. */
  readonly parkedAt: number;
  /** When both were told of the silence. */
  readonly warnedAt: number;
  /** After-call work that is to be done. */
  readonly wrapUps: readonly WrapUpDue[];
  /** Of which the time ran out before it was done. */
  readonly lateWrapUps: readonly WrapUpDue[];
  readonly disconnectedAt: number | undefined;
  readonly readOnly: boolean;
  readonly reason: EndReason | undefined;
};

export type WrapUpDue = { readonly leg: number; readonly agentId: string; readonly until: number | undefined };

export type Dues = {
  readonly offer?: number;
  readonly transfer?: number;
  readonly park?: number;
  readonly flow?: number;
  readonly overflow?: number;
};
