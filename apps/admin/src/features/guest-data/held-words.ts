import type { Guest } from './use-guest-data.ts';

/** "3 conversations, 1 message and 2 files". */
export function heldWords({ conversations, messages, files }: Guest['held']): string {
  const [talks, said, sent] = [
    counted(conversations, 'conversation'),
    counted(messages, 'message'),
    counted(files, 'file'),
  ];
  return `${talks}, ${said} and ${sent}`;
}

/** "1 file", "2 files". */
export function counted(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : `${thing}s`}`;
}
