import type { InboxRow } from '../../live/wire.ts';

/** The latest message in one line, and whose it is unless the guest's. The agent who had the latest leg is the one who spoke last. */
export function lastLine({ latest, lastAgentId }: Pick<InboxRow, 'latest' | 'lastAgentId'>, me: string): string {
  const text = latest.text.replace(/\s+/g, ' ').trim() || 'Image';
  switch (latest.from) {
    case 'guest':
      return text;
    case 'agent':
      return `${lastAgentId === me ? 'You' : 'Agent'}: ${text}`;
    case 'flow':
      return `Automatic: ${text}`;
  }
}
