import type { Scene } from '../scene.ts';

/** Something that somebody does, or that happens to them. */
export type Operation = {
  /** Part of what a failing seed prints. */
  readonly name: string;
  /** How often it happens, compared with others. */
  readonly weight: number;
  /** Faults happen in rough weather only. */
  readonly isFault?: true;
  /** Begins it, and says to whom it happens; `undefined`: there is nobody to whom it could. */
  readonly begin: (scene: Scene) => string | undefined;
};
