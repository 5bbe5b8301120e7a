import { attributedLine } from '../../live/last-words.ts';
import type { EarlierRow } from '../../live/wire.ts';

const ENDINGS: Record<EarlierRow['ending'], string> = {
  disconnected: 'Disconnected',
  cleared: 'Cleared by the guest',
  superseded: 'Guest began anew',
  expired: 'Session expired',
};

type EarlierWords = {
  /** Who had it. */
  readonly agents: string;
  /** What its agents said of how it ended; where they said nothing, how it did. */
  readonly ending: string;
  readonly last: string;
};

/** What a list says of a conversation that is over. */
export function earlierWords(
  { agents, wrapUps, ending, lastWords }: Pick<EarlierRow, 'agents' | 'wrapUps' | 'ending' | 'lastWords'>,
  { me, codeName }: { readonly me: string; readonly codeName: (codeId: string) => string | undefined },
): EarlierWords {
  const names = new Map(agents.map(({ agentId, name }) => [agentId, agentId === me ? 'You' : name]));
  const codes = wrapUps.flatMap(({ codeIds, codeNames = [] }) =>
    codeIds.map((id, index) => codeNames[index] ?? codeName(id)),
  );
  const notes = wrapUps.map((wrapUp) => wrapUp.notes.trim()).filter((text) => text !== '');
  const said = [...new Set([...codes.filter((name) => name !== undefined), ...notes.map((text) => `“${text}”`)])];
  return {
    agents: names.size === 0 ? 'Automatic only' : [...names.values()].join(', '),
    ending: said.length === 0 ? ENDINGS[ending] : said.join(' · '),
    last: attributedLine(lastWords, (id) => names.get(id) ?? 'Agent'),
  };
}
