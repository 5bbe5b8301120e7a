import type { QueueEntry, SettingsFile } from './settings-file.ts';

/** The settings for an installation where others work: who serves the queues there and what they are able to do stays as it is. */
export function withoutPeople({ agents: _, queues, ...settings }: SettingsFile): SettingsFile {
  if (queues === undefined) return settings;
  const alone = Object.entries(queues).map(([name, { members: _members, ...queue }]): [string, QueueEntry] => [
    name,
    queue,
  ]);
  return { ...settings, queues: Object.fromEntries(alone) };
}
