import type { Wish } from './deployments.ts';
import type { Table } from './table.ts';

/** One statement of the reference, put to the test. */
export type Case = {
  /** Of the guest API reference; `ours`: what our guide says beyond it. */
  readonly section: string;
  readonly name: string;
  /** What the deployment must be like. */
  readonly on?: Wish;
  readonly run: (table: Table) => Promise<void>;
};
