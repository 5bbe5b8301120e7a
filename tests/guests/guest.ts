import { setTimeout as delay } from 'node:timers/promises';
import type { Chance } from '../chaos/chance.ts';
import { attributes } from '../conformance/requests.ts';
import type { Language } from './dialogue.ts';
import type { Person } from './person.ts';
import { takePicture } from './picture.ts';
import type { Place } from './place.ts';
import { type Act, beginTalk, type Happening, react } from './talk.ts';
import { openVisit, type Visit } from './visit.ts';

export type GuestUse = {
  readonly place: Place;
  readonly language: Language;
  readonly chance: Chance;
  /** How many times faster than people they are; 1 is human. */
  readonly hurry: number;
  readonly signal: AbortSignal;
  /** Called with what would be worth seeing, e.g. `leaves for good`. */
  readonly tell: (what: string) => void;
};

const SILENCE_MS = { least: 60_000, most: 150_000 };

/** Comes, writes, leaves and comes back, until they stay away or `signal` aborts, which rejects. */
export async function playGuest(person: Person, use: GuestUse): Promise<void> {
  const { place, chance, signal, tell } = use;
  const token = crypto.randomUUID();
  const heard = createHearing(use);
  const wait = (ms: number) => delay(ms / use.hurry, undefined, { signal });
  let talk = beginTalk(person, use.language);
  let happening: Happening = { type: 'arrived' };
  let isFirst = true;

  async function perform(visit: Visit, act: Exclude<Act, { type: 'leave' }>): Promise<void> {
    await wait(act.thinkMs);
    if (act.type === 'press') return visit.press(act.text);
    if (act.type === 'show') {
      const isShown = place.takesFiles && (await visit.show(await takePicture(chance)));
      return isShown ? tell('sends a picture') : undefined;
    }
    visit.type();
    await wait(act.typeMs);
    visit.write(act.text, isFirst ? { channel: attributes(attributesOf(person)) } : {});
    isFirst = false;
  }

  /** Returns for how long they are away then, in milliseconds; undefined: for good. */
  async function stay(visit: Visit): Promise<number | undefined> {
    for (;;) {
      const reaction = react(talk, happening, chance);
      talk = reaction.talk;
      for (const act of reaction.acts) {
        if (act.type !== 'leave') await perform(visit, act);
        else if (!(await heard.within(act.thinkMs))) return act.awayMs;
      }
      if (happening.type === 'arrived' || happening.type === 'returned') heard.begin();
      happening = await heard.next(chance.between(SILENCE_MS.least, SILENCE_MS.most));
    }
  }

  for (;;) {
    const visit = await openVisit(place, token, { ...heard, signal });
    tell(happening.type === 'arrived' ? `comes about ${person.dialogue.about}` : 'is back');
    const awayMs = await stay(visit).finally(visit.close);
    tell(awayMs === undefined ? 'leaves for good' : `leaves, to be back in ${inWords(awayMs)}`);
    if (awayMs === undefined) return;
    await wait(awayMs);
    happening = { type: 'returned' };
  }
}

/** What has happened to a guest and they have not reacted to yet. */
function createHearing({ tell, signal, hurry }: GuestUse) {
  let unread: Happening[] = [];
  let isWaiting = false;
  let arrived = Promise.withResolvers<void>();

  /** Whether something is heard in that time. */
  async function within(ms: number): Promise<boolean> {
    if (unread.length > 0) return true;
    const over = new AbortController();
    const late = delay(ms / hurry, undefined, { signal: AbortSignal.any([signal, over.signal]) });
    await Promise.race([arrived.promise, late]).finally(() => over.abort());
    return unread.length > 0;
  }

  return {
    happened(happening: Happening, by = 'an agent'): void {
      if (happening.type === 'disconnected') tell('is disconnected');
      if (happening.type === 'agent' && isWaiting) {
        isWaiting = false;
        tell(`is answered by ${by}`);
      }
      unread.push(happening);
      arrived.resolve();
      arrived = Promise.withResolvers();
    },
    refused: (sentence: string) => tell(`is refused: ${sentence}`),
    /** They have written and nobody has answered. */
    begin(): void {
      if (unread.some(({ type }) => type === 'agent')) return;
      isWaiting = true;
      tell('waits');
    },
    within,
    /** The next that is heard, an agent's messages as one; silence when that takes longer than `ms`. */
    async next(ms: number): Promise<Happening> {
      if (!(await within(ms))) return { type: 'silence' };
      const words = unread.flatMap((each) => (each.type === 'agent' ? each.text : []));
      const [first = { type: 'silence' }] = unread;
      if (first.type !== 'agent') {
        unread = unread.slice(1);
        return first;
      }
      unread = unread.filter(({ type }) => type !== 'agent');
      return { type: 'agent', text: words.join('\n') };
    },
  };
}

function attributesOf({ name, order, dialogue }: Person): Record<string, string> {
  return { name, order, page: dialogue.page };
}

function inWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
