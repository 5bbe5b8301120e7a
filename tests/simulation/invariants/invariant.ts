import type { Scene } from '../scene.ts';
import type { Mark, Moment } from '../world/ledger.ts';

/** Something that is always so. Each check answers with what is wrong. */
export type Invariant = {
  readonly name: string;
  /** Whenever an entry is stored. */
  readonly onMoment?: (scene: Scene, moment: Moment) => string | undefined;
  /** Whenever an agent's status is stored. */
  readonly onMark?: (scene: Scene, mark: Mark) => string | undefined;
  /** Whenever it is stored how far a conversation has reached its guest. */
  readonly onDelivered?: (scene: Scene, conversationId: string, delivered: number) => string | undefined;
  /** When nothing has failed for a while. */
  readonly whenCalm?: (scene: Scene) => Iterable<string> | Promise<Iterable<string>>;
  /** When everybody is back and nothing is left to happen. */
  readonly atRest?: (scene: Scene) => Iterable<string> | Promise<Iterable<string>>;
};
