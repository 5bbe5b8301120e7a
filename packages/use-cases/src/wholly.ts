import type { AuditActor } from '@rejoin/core/audit/audit-entry';
import type { SettingsAtOnce } from './ports/audit.ts';
import type { SettingPorts } from './ports/setting-ports.ts';

/** Takes back what was done. */
const UNDO = new Error('Nothing of it is kept');

/** Makes many writes in somebody's name; where they do not come to `done` or `applied`, nothing of them is kept. */
export async function wholly<Outcome extends { readonly type: string }>(
  ports: { readonly settingsAtOnce: SettingsAtOnce },
  by: AuditActor,
  work: (settings: SettingPorts) => Promise<Outcome>,
): Promise<Outcome> {
  let outcome: Outcome | undefined;
  const kept = async (settings: SettingPorts): Promise<void> => {
    outcome = await work(settings);
    if (outcome.type !== 'done' && outcome.type !== 'applied') throw UNDO;
  };
  await ports.settingsAtOnce(by, kept).catch((error: unknown) => {
    if (error !== UNDO) throw error;
  });
  if (outcome === undefined) throw new Error('The settings were not looked at');
  return outcome;
}
