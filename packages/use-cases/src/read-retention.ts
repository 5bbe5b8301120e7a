import type { Company } from './ports/settings.ts';

export type Retention = {
  /** Absent: guests are kept until somebody erases them. */
  readonly days?: number;
  readonly revision: number;
};

/** For how long the company keeps guests; `undefined` before it is founded. */
export async function readRetention(ports: {
  readonly company: Pick<Company, 'settings'>;
}): Promise<Retention | undefined> {
  const settings = await ports.company.settings();
  if (settings === undefined) return undefined;
  const { retentionDays: days, revision } = settings;
  return { ...(days !== undefined && { days }), revision };
}
