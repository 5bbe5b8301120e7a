import { isNameTaken } from './name-taken.ts';
import { type Refused, refusalOf } from './refusal.ts';

/** What was tried, in the words of its screen. */
export type Deed = {
  /** What has not happened. */
  readonly not: `Not ${string}`;
  /** To what: "this queue". */
  readonly thing: string;
  /** What may no longer be done: "edit queues". */
  readonly right: string;
  /** What is said instead of the usual, without its beginning; `undefined`: the screen shows it by itself. */
  readonly own?: Partial<Record<Refused['refusal'], string | ((refused: Refused) => string) | undefined>>;
};

/** What was to be changed is not there any more. */
export class Gone extends Error {}

/** Why nothing was changed, as a sentence that says what to do. `undefined`: the screen shows it by itself, as it does at a name that is taken. */
export function whyNot(error: unknown, deed: Deed): string | undefined {
  if (error instanceof Gone) return `${deed.not}: somebody else has deleted ${deed.thing}.`;
  const refused = refusalOf(error);
  if (refused === undefined)
    return `${deed.not}: the server can’t be reached or failed. What you typed is kept; try again.`;
  if (isNameTaken(error)) return undefined;
  const { own = {} } = deed;
  const words = refused.refusal in own ? own[refused.refusal] : usualWords(refused.refusal, deed);
  if (words === undefined) return undefined;
  return `${deed.not}: ${typeof words === 'string' ? words : words(refused)}`;
}

function usualWords(refusal: Refused['refusal'], { thing, right }: Deed): string {
  switch (refusal) {
    case 'conflict':
      return `somebody else has changed ${thing}. Close this and look again.`;
    case 'invalid':
      return `what ${thing} refers to has changed. Look at the fields and try again.`;
    case 'notPermitted':
      return `you may no longer ${right}.`;
    case 'notSignedIn':
      return 'you are signed out. Sign in in another tab, then try again.';
    default:
      return refusal.endsWith('NotFound')
        ? `somebody else has deleted ${thing}.`
        : `the server does not allow it (${refusal}). Load the page again to see how things stand.`;
  }
}
