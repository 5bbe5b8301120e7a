import type { FlowEdition } from '@rejoin/core/flow/flow-draft';
import type { Schedule } from '@rejoin/core/office-hours/schedule';
import type { Policy } from '@rejoin/core/permissions/permission';
import type { Queue } from '@rejoin/core/queue/queue';
import type { Abilities } from '@rejoin/core/routing/ability';

export type StoredPerson = {
  readonly id: string;
  readonly name: string;
  /** Whatever the case. */
  readonly email: string;
  /** argon2id, PHC string. */
  readonly passwordHash: string;
  readonly roleIds: readonly string[];
};

/**
 * What seeds and tests found a company with, and what no deed writes yet. Nobody is asked whether they may, and whoever signed in
 * goes on. Each put replaces what has the same id.
 */
export type CompanyWrites = {
  /** Whether there is a company at all. */
  isFounded(): Promise<boolean>;
  putCompany(company: {
    readonly name: string;
    readonly licences: readonly string[];
    /** How many conversations an agent without a capacity of their own may hold at once; absent: stays. */
    readonly capacity?: number;
  }): Promise<void>;
  setLicences(licences: readonly string[]): Promise<void>;
  putRole(role: { readonly id: string; readonly name: string; readonly policies: readonly Policy[] }): Promise<void>;
  putPerson(person: StoredPerson): Promise<void>;
  putSkill(skill: { readonly id: string; readonly name: string }): Promise<void>;
  /** Gives the person an agent's place, off queue and offline. Without a capacity of their own they have the company's. */
  putAgent(agent: { readonly agentId: string; readonly capacity?: number } & Partial<Abilities>): Promise<void>;
  putQueue(queue: Queue, agentIds: readonly string[]): Promise<void>;
  putSchedule(schedule: Schedule): Promise<void>;
  /** Adds this version to those there are, and makes the draft what it is. */
  putFlow(flow: FlowEdition): Promise<void>;
  /** {@link THREADING_MINUTES} */
  setThreadingMinutes(minutes: number): Promise<void>;
};
