import type { Chance } from '../chaos/chance.ts';
import type { Language, Topic } from './dialogue.ts';
import { fill, type Person } from './person.ts';

/** How far a guest's conversation has come. */
export type Talk = {
  readonly person: Person;
  readonly language: Language;
  /** Lines of `answers` and of `back` that are said. */
  readonly answered: number;
  readonly returned: number;
  /** Questions that are answered: nobody says the same twice. */
  readonly told: readonly Topic[];
  /** Whether they have asked if anybody is there, since they came. */
  readonly wondered: boolean;
};

export type Happening =
  | { readonly type: 'arrived' }
  | { readonly type: 'returned' }
  /** The flow wrote; `replies` are the buttons under it. */
  | { readonly type: 'flow'; readonly text: string; readonly replies: readonly string[] }
  | { readonly type: 'agent'; readonly text: string }
  | { readonly type: 'disconnected' }
  /** A while went by without a word. */
  | { readonly type: 'silence' };

export type Act =
  | { readonly type: 'write'; readonly text: string; readonly thinkMs: number; readonly typeMs: number }
  | { readonly type: 'press'; readonly text: string; readonly thinkMs: number }
  | { readonly type: 'show'; readonly thinkMs: number }
  /** Closes the page, to come back after `awayMs`; undefined: for good. */
  | { readonly type: 'leave'; readonly thinkMs: number; readonly awayMs: number | undefined };

export type Reaction = { readonly talk: Talk; readonly acts: readonly Act[] };

const THINK_MS = { least: 1500, most: 5000 };
const READ_MS_PER_CHARACTER = 15;
const TYPE_MS_PER_CHARACTER = { least: 70, most: 160 };
const TYPE_MAX_MS = 15_000;
const AWAY_MS = { least: 45_000, most: 180_000 };
const LINGER_MS = { least: 8000, most: 20_000 };
/** One in so many adds an emoji to their thanks. */
const EMOJI_ONE_IN = 3;

export function beginTalk(person: Person, language: Language): Talk {
  return { person, language, answered: 0, returned: 0, told: [], wondered: false };
}

/** What a guest does about what has happened. The same talk, happening and chance give the same. */
export function react(talk: Talk, happening: Happening, chance: Chance): Reaction {
  const { dialogue } = talk.person;
  switch (happening.type) {
    case 'arrived':
      return { talk, acts: dialogue.opening.map((line) => write(talk, { line }, chance)) };
    case 'returned': {
      const line = dialogue.back[talk.returned] ?? dialogue.gist;
      const again = { ...talk, returned: talk.returned + 1, wondered: false };
      return { talk: again, acts: [write(talk, { line }, chance)] };
    }
    case 'flow':
      return hearFlow(talk, happening, chance);
    case 'agent':
      return hearAgent(talk, happening.text, chance);
    case 'disconnected':
      return { talk, acts: [leave(talk, chance)] };
    case 'silence':
      return talk.wondered
        ? { talk, acts: [leave(talk, chance)] }
        : { talk: { ...talk, wondered: true }, acts: [write(talk, { line: talk.language.anybody }, chance)] };
  }
}

function hearFlow(talk: Talk, { text, replies }: { text: string; replies: readonly string[] }, chance: Chance) {
  const [first] = replies;
  if (first === undefined) return talk.language.asks.test(text) ? hearAgent(talk, text, chance) : { talk, acts: [] };
  const reply = replies.find((each) => talk.person.dialogue.pick.test(each)) ?? first;
  return { talk, acts: [{ type: 'press' as const, text: reply, thinkMs: think(text, chance) }] };
}

function hearAgent(talk: Talk, text: string, chance: Chance): Reaction {
  const { language, person } = talk;
  const say = (line: string) => write(talk, { line, read: text }, chance);
  const topic = topicOf(talk, text);
  switch (topic) {
    case 'goodbye':
      return { talk, acts: [say(person.dialogue.thanks), ...withEmoji(talk, chance), leave(talk, chance)] };
    case 'moment':
      return { talk, acts: [say(chance.pick(language.patience))] };
    case 'help':
      return { talk: tell(talk, topic), acts: [say(person.dialogue.gist)] };
    case 'picture':
      return {
        talk: tell(talk, topic),
        acts: [say(language.told.picture), { type: 'show', thinkMs: think('', chance) }],
      };
    case 'order':
    case 'address':
    case 'email':
      return { talk: tell(talk, topic), acts: [say(language.told[topic])] };
    case undefined: {
      const line = person.dialogue.answers[talk.answered];
      if (line === undefined)
        return { talk, acts: [say(person.dialogue.thanks), ...withEmoji(talk, chance), leave(talk, chance)] };
      return { talk: { ...talk, answered: talk.answered + 1 }, acts: [say(line)] };
    }
  }
}

/** What an agent is after, unless it has been said. That they look something up or take their leave needs no question. */
function topicOf({ language, told }: Talk, text: string): Topic | undefined {
  const asks = language.asks.test(text);
  const fitting = language.topics.filter(([, pattern]) => pattern.test(text)).map(([topic]) => topic);
  return fitting.find((topic) => !told.includes(topic) && (asks || topic === 'goodbye' || topic === 'moment'));
}

function tell(talk: Talk, topic: Topic): Talk {
  return { ...talk, told: [...talk.told, topic] };
}

function withEmoji({ language }: Talk, chance: Chance): readonly Act[] {
  if (chance.between(1, EMOJI_ONE_IN) > 1) return [];
  return [{ type: 'write', text: chance.pick(language.emoji), thinkMs: think('', chance), typeMs: 0 }];
}

function leave({ person, returned }: Talk, chance: Chance): Act {
  const comesBack = returned < person.dialogue.back.length;
  return {
    type: 'leave',
    thinkMs: chance.between(LINGER_MS.least, LINGER_MS.most),
    awayMs: comesBack ? chance.between(AWAY_MS.least, AWAY_MS.most) : undefined,
  };
}

/** `read`: what they read before. */
function write({ person }: Talk, { line, read = '' }: { line: string; read?: string }, chance: Chance): Act {
  const text = fill(line, person);
  const pace = chance.between(TYPE_MS_PER_CHARACTER.least, TYPE_MS_PER_CHARACTER.most);
  return { type: 'write', text, thinkMs: think(read, chance), typeMs: Math.min(TYPE_MAX_MS, pace * text.length) };
}

function think(read: string, chance: Chance): number {
  return chance.between(THINK_MS.least, THINK_MS.most) + read.length * READ_MS_PER_CHARACTER;
}
