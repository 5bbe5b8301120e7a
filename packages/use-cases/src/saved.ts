import { NAME_TAKEN } from './name-taken.ts';

/** What a deed that saves a setting says; `NotFound` where there is none. */
export type Saved<Problem, NotFound extends string> =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }
  /** Somebody else saved after the revision was read. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: NotFound };

type NameTaken = (typeof NAME_TAKEN)['problems'][number];

/** `revision`: what it was read as. */
export function savedUnless<NotFound extends string>(
  notFound: NotFound,
  outcome: 'saved' | 'conflict' | 'missing' | 'nameTaken',
  revision: number,
): Saved<NameTaken, NotFound> {
  switch (outcome) {
    case 'saved':
      return { type: 'saved', revision: revision + 1 };
    case 'conflict':
      return { type: 'conflict' };
    case 'nameTaken':
      return NAME_TAKEN;
    case 'missing':
      return { type: 'refused', refusal: notFound };
  }
}
