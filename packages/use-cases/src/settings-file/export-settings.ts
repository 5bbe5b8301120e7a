import type { SettingsFile } from '@rejoin/core/settings-file/settings-file';
import type { SettingsAtOnce } from '../ports/audit.ts';
import { type NotReadable, readSettings } from './read-settings.ts';

/** All settings as they stand at one moment, for whoever runs the installation. */
export async function exportSettings(ports: {
  readonly settingsAtOnce: SettingsAtOnce;
}): Promise<{ readonly type: 'exported'; readonly settings: SettingsFile } | NotReadable> {
  const outcome = await ports.settingsAtOnce({ type: 'operator' }, (settings) => readSettings(settings));
  return outcome.type === 'read' ? { type: 'exported', settings: outcome.settings } : outcome;
}
