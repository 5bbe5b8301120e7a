import type { Instant } from '../instant.ts';
import type { RoutingRequest } from '../routing/request.ts';
import type { GuestWords } from './guest-words.ts';

/** A flow that waits for something. Bounded and plain JSON: it stands in the conversation's state. */
export type FlowRest = {
  /** Key of the node it rests at. */
  readonly node: string;
  readonly for: 'answer' | { readonly callId: string };
  /** When the rules want to be asked again with `timedOut`. */
  readonly until: Instant;
  /** How often it has waited once more for this answer. */
  readonly tries: number;
  /** Steps since the flow began. */
  readonly steps: number;
  /** Rests since the guest last wrote. */
  readonly restsAlone: number;
  /** What the conversation is going to ask for when it waits. */
  readonly request: RoutingRequest;
  /** What the guest said last, cut to {@link WORDS_MAX_CHARACTERS}. */
  readonly words?: GuestWords;
};
