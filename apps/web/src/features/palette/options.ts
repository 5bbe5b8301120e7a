import { toldName } from '@rejoin/core/identity/told-name';
import { ACTIONS, type ColleagueDeed, type PossibleAction } from '../../keyboard/actions.ts';
import { whyNot } from '../../live/standing-words.ts';
import type { Colleague, FoundMessage, InboxRow } from '../../live/wire.ts';
import { firstWith, ranked } from './ranked.ts';

/** One line of the palette; ids are the same at every drawing. */
export type Option =
  | { readonly type: 'action'; readonly id: string; readonly action: PossibleAction }
  /** `hint` is what of the guest, apart from the names that the line says anyway, has the words. */
  | { readonly type: 'conversation'; readonly id: string; readonly row: InboxRow; readonly hint?: string }
  /** `reason`: why it can't be done with them now. */
  | {
      readonly type: 'colleague';
      readonly id: string;
      readonly colleague: Colleague;
      readonly deed: ColleagueDeed;
      readonly reason?: string;
    }
  /** Looks for the words in what was said. */
  | { readonly type: 'search'; readonly id: string; readonly query: string }
  | { readonly type: 'message'; readonly id: string; readonly message: FoundMessage }
  | { readonly type: 'more'; readonly id: string };

/** Whether it is shown only for what it says. */
export function isOutOfReach(option: Option): boolean {
  return option.type === 'colleague' && option.reason !== undefined;
}

export type ColleagueOption = Extract<Option, { type: 'colleague' }>;

export type OptionGroup = { readonly title: string; readonly options: readonly Option[] };

/** Without words only the latest conversations are of use; with words a few of the best. */
const CONVERSATIONS_MAX = 6;
const COLLEAGUES_MAX = 4;
const LETTERS_MIN = 2;

type Known = {
  readonly actions: readonly PossibleAction[];
  readonly rows: readonly InboxRow[];
  readonly colleagues: readonly Colleague[];
  /** What can be done with any of them now. */
  readonly colleagueDeeds: readonly ColleagueDeed[];
};

/** What can be chosen when this is typed: what can be done, conversations by what is known of their guests, colleagues by name, and the way to what was said. */
export function paletteOptions({ actions, rows, ...others }: Known, query: string): readonly OptionGroup[] {
  const words = query.trim();
  const latest = rows.toSorted((a, b) => b.lastAt - a.lastAt);
  return [
    {
      title: 'Actions',
      options: ranked(inOrder(actions), words, ({ label }) => label).map(
        (action): Option => ({ type: 'action', id: `do ${action.label}`, action }),
      ),
    },
    {
      title: 'Conversations',
      options: ranked(latest, words, (row) => [row.guestName, ...knownOf(row)].join(' '))
        .slice(0, CONVERSATIONS_MAX)
        .map((row) => conversationOption(row, words)),
    },
    { title: 'Colleagues', options: words === '' ? [] : colleagueOptions(others, words) },
    {
      title: 'Messages',
      options: words.length < LETTERS_MIN ? [] : [{ type: 'search' as const, id: 'search', query: words }],
    },
  ].filter(({ options }) => options.length > 0);
}

/** Every colleague once for each thing that can be done with them: whoever finds nothing to do with them needs no line. */
function colleagueOptions({ colleagues, colleagueDeeds }: Pick<Known, 'colleagues' | 'colleagueDeeds'>, words: string) {
  return ranked(colleagues, words, ({ name }) => name)
    .slice(0, COLLEAGUES_MAX)
    .flatMap((colleague) =>
      colleagueDeeds.map((deed): Option => {
        const reason = whyNotDone(deed, colleague);
        const id = `${deed.label} ${colleague.agentId}`;
        return { type: 'colleague', id, colleague, deed, ...(reason && { reason }) };
      }),
    );
}

function whyNotDone({ takesSeat, holderId }: ColleagueDeed, colleague: Colleague): string | undefined {
  if (holderId === colleague.agentId) return 'Has it already';
  return takesSeat && whyNot(colleague);
}

/** What the row says of the guest besides their name: their address, and what their page says of them. */
function knownOf({ guest, attributes = {} }: InboxRow): readonly string[] {
  return [guest?.email, ...Object.values(attributes)].filter((value) => value !== undefined);
}

function conversationOption(row: InboxRow, words: string): Option {
  const told = toldName(row);
  const hint = firstWith(
    knownOf(row).filter((value) => !told?.includes(value.trim())),
    words,
  );
  return { type: 'conversation', id: `open ${row.conversationId}`, row, ...(hint !== undefined && { hint }) };
}

const LABELS: readonly string[] = Object.values(ACTIONS).map(({ label }) => label);

/** What keys do comes first, in the order of the help: it is about the work in front of the agent. */
function inOrder(actions: readonly PossibleAction[]): readonly PossibleAction[] {
  const placeOf = ({ label }: PossibleAction) => (LABELS.includes(label) ? LABELS.indexOf(label) : LABELS.length);
  return actions.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** What was found, to choose from. */
export function messageOptions(found: readonly FoundMessage[], more: boolean): readonly OptionGroup[] {
  const options = found.map(
    (message): Option => ({ type: 'message', id: `${message.conversationId} ${message.sequence}`, message }),
  );
  const all: readonly Option[] = more ? [...options, { type: 'more', id: 'more' }] : options;
  return all.length === 0 ? [] : [{ title: 'Messages, the newest first', options: all }];
}
