import type { InTheWay, Removal } from './ports/in-the-way.ts';

/** What a deed that removes a setting says; `NotFound` where there is none. */
export type Removed<NotFound extends string> =
  | { readonly type: 'removed' }
  | { readonly type: 'refused'; readonly refusal: NotFound }
  | { readonly type: 'refused'; readonly refusal: 'inUse'; readonly inTheWay: readonly InTheWay[] };

export function removedUnless<NotFound extends string>(notFound: NotFound, removal: Removal): Removed<NotFound> {
  switch (removal.type) {
    case 'removed':
      return removal;
    case 'missing':
      return { type: 'refused', refusal: notFound };
    case 'inUse':
      return { type: 'refused', refusal: 'inUse', inTheWay: removal.inTheWay };
  }
}
