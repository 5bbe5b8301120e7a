import type { Chance } from '../chaos/chance.ts';
import type { Dialogue, Language } from './dialogue.ts';

/** Who a guest is, and what they have come for. */
export type Person = {
  readonly name: string;
  readonly order: string;
  readonly street: string;
  readonly email: string;
  readonly dialogue: Dialogue;
};

/** So many people, no two of one name, and no two with the same concern before every concern has been somebody's. */
export function createPeople(language: Language, { count, chance }: { count: number; chance: Chance }): Person[] {
  const names = shuffle(
    language.firstNames.flatMap((first) => language.lastNames.map((last) => `${first} ${last}`)),
    chance,
  );
  const dialogues = shuffle(language.dialogues, chance);
  return Array.from({ length: count }, (_, index) => {
    const name = nth(names, index);
    return {
      name,
      order: `HP-${chance.between(10_000, 99_999)}`,
      street: chance.pick(language.streets),
      email: `${name.split(' ')[0]?.toLowerCase()}@mail.example`,
      dialogue: nth(dialogues, index),
    };
  });
}

/** The line with what the person would put in it. */
export function fill(line: string, { order, street, email }: Person): string {
  return line.replaceAll('{order}', order).replaceAll('{street}', street).replaceAll('{email}', email);
}

function shuffle<T>(all: readonly T[], chance: Chance): T[] {
  return all
    .map((each) => ({ each, place: chance.next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ each }) => each);
}

function nth<T>(all: readonly T[], index: number): T {
  return all[index % all.length] as T;
}
