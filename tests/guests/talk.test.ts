import { describe, expect, test } from 'vitest';
import { createChance } from '../chaos/chance.ts';
import { LANGUAGES } from './languages.ts';
import type { Person } from './person.ts';
import { type Act, beginTalk, type Happening, react } from './talk.ts';

const language = LANGUAGES.en;
const [late] = language.dialogues;
const person: Person = {
  name: 'Hanna Berg',
  order: 'HP-12345',
  street: '12 Quay Street, Bristol',
  email: 'hanna@mail.example',
  dialogue: late,
};
const agent = (text: string): Happening => ({ type: 'agent', text });

/** What they do about the last, in short. */
function after(...happenings: readonly Happening[]): readonly string[] {
  const chance = createChance(1);
  let talk = beginTalk(person, language);
  let acts: readonly Act[] = [];
  for (const happening of happenings) ({ talk, acts } = react(talk, happening, chance));
  return acts.map((act) => ('text' in act ? `${act.type}: ${act.text}` : act.type));
}

describe('a guest', () => {
  test('writes what they have come for, with their own order', () => {
    expect(after({ type: 'arrived' })).toEqual([
      'write: Hello, my order HP-12345 was due last Thursday.',
      'write: The tracking page has said “in transit” for five days now.',
    ]);
  });

  test.each([
    ['presses the reply that is theirs', ['Return something', 'Where is my order?'], 'press: Where is my order?'],
    ['else the first', ['Opening hours', 'Jobs'], 'press: Opening hours'],
  ])('%s', (_, replies, done) => {
    expect(after({ type: 'flow', text: 'What is it about?', replies })).toEqual([done]);
  });

  test.each([
    ['What is your order number?', ['write: It is HP-12345.']],
    ['Thank you. We will be with you soon.', []],
  ])('answers the flow’s "%s"', (text, done) => {
    expect(after({ type: 'flow', text, replies: [] })).toEqual(done);
  });

  test.each([
    ['Hello Hanna, this is Mara. How can I help?', `write: ${late.gist}`],
    ['Could you tell me the number of your order?', 'write: It is HP-12345.'],
    ['Which address should it go to?', 'write: 12 Quay Street, Bristol.'],
    ['One moment, I look it up.', /^write: (Sure, take your time\.|Thanks, I’ll wait\.|No hurry 🙂)$/],
    ['You get an e-mail with the tracking number as soon as it has left.', `write: ${late.answers[0]}`],
  ])('answers "%s"', (text, done) => {
    expect(after(agent(text))[0]).toEqual(typeof done === 'string' ? done : expect.stringMatching(done));
  });

  test('shows a picture when asked for one, and not again', () => {
    const asked = agent('Can you send me a photo?');
    expect(after(asked)).toEqual(['write: Here you are, I hope one can see it.', 'show']);
    expect(after(asked, asked)).toEqual([`write: ${late.answers[0]}`]);
  });

  test('says thanks and leaves when everything is said, or when the agent takes their leave', () => {
    const all = late.answers.map(() => agent('I see.'));
    for (const done of [after(...all, agent('It is on its way.')), after(agent('Is there anything else?'))]) {
      expect(done[0]).toBe(`write: ${late.thanks}`);
      expect(done.at(-1)).toBe('leave');
    }
  });

  test('asks once whether anybody is there, and then leaves', () => {
    expect(after({ type: 'silence' })).toEqual(['write: Hello, is anybody there?']);
    expect(after({ type: 'silence' }, { type: 'silence' })).toEqual(['leave']);
  });

  test('comes back with something new as often as they have something, and then stays away', () => {
    const chance = createChance(1);
    let talk = beginTalk(person, language);
    for (const line of late.back) {
      expect(react(talk, { type: 'disconnected' }, chance).acts).toMatchObject([{ awayMs: expect.any(Number) }]);
      const reaction = react(talk, { type: 'returned' }, chance);
      expect(reaction.acts).toMatchObject([{ text: line }]);
      talk = reaction.talk;
    }
    expect(react(talk, { type: 'disconnected' }, chance).acts).toMatchObject([{ awayMs: undefined }]);
  });
});

test('the same seed gives the same', () => {
  const play = (seed: number) =>
    react(beginTalk(person, language), agent('One moment, I look it up.'), createChance(seed));
  expect(play(7)).toEqual(play(7));
  expect(play(7)).not.toEqual(play(8));
});

describe.each(Object.entries(LANGUAGES))('in %s', (_, { dialogues, firstNames, lastNames, told, topics }) => {
  const lines = [
    ...dialogues.flatMap(({ opening, answers, back }) => [...opening, ...answers, ...back]),
    ...Object.values(told),
  ];

  test('every placeholder is one that is filled in', () => {
    const placeholders = lines.flatMap((line) => line.match(/\{\w*\}/g) ?? []);
    expect([...new Set(placeholders)].sort()).toEqual(['{email}', '{order}', '{street}']);
  });

  test('nobody’s name and no concern is there twice, and every topic can be recognised', () => {
    for (const all of [firstNames, lastNames, dialogues.map(({ about }) => about)])
      expect(new Set(all).size).toBe(all.length);
    expect(topics.map(([topic]) => topic).sort()).toEqual([
      'address',
      'email',
      'goodbye',
      'help',
      'moment',
      'order',
      'picture',
    ]);
  });
});
