import type { LastWords } from '@rejoin/core/inbox/last-words';

/** What a list shows of what was said last, without who said it. */
function lineOf(words: LastWords): string {
  return words.from === 'nobody' ? 'Has not written yet' : inOneLine(words.text);
}

/** The same with whose words they are, unless the guest's. `nameOf` gives what stands for an agent. */
export function attributedLine(words: LastWords, nameOf: (agentId: string) => string): string {
  const line = lineOf(words);
  switch (words.from) {
    case 'agent':
      return `${words.agentId === undefined ? 'Agent' : nameOf(words.agentId)}: ${line}`;
    case 'flow':
      return `Automatic: ${line}`;
    default:
      return line;
  }
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || 'Attachment';
}
