/** What is wrong with a part of a message's content; `path` names it, e.g. `content.0.card.actions.1.url`. */
export type ContentProblem = {
  readonly path: string;
  readonly problem:
    | 'missing'
    | 'tooLong'
    | 'tooMany'
    /** Neither `http:` nor `https:`. */
    | 'notALink'
    /** Not a date and time of ISO 8601 with its zone. */
    | 'notATime'
    | 'outOfRange'
    /** An id that another part has already. */
    | 'duplicate'
    /** Only quick replies come more than one to a message, and no kind comes with another or with files. */
    | 'mixed';
};

/** Longest of what a guest reads, in characters. The reference names no limits but that of a carousel's cards. */
export const LABEL_MAX = 80;
export const TITLE_MAX = 200;
export const DESCRIPTION_MAX = 2000;
export const PAYLOAD_MAX = 1000;
export const ID_MAX = 128;
const LINK_MAX = 2048;

/** The days of a month are not counted. */
const TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;

/** A text that has to be there, of at most `most` characters. */
export function required(path: string, value: string, most: number): ContentProblem[] {
  return value.trim() === '' ? [{ path, problem: 'missing' }] : optional(path, value, most);
}

export function optional(path: string, value: string | undefined, most: number): ContentProblem[] {
  return (value?.length ?? 0) > most ? [{ path, problem: 'tooLong' }] : [];
}

/** A picture, a film or a page: `http` and `https` only, so that no link of ours runs anything. */
export function link(path: string, value: string | undefined): ContentProblem[] {
  if (value === undefined) return [];
  if (value.length > LINK_MAX) return [{ path, problem: 'tooLong' }];
  return /^https?:\/\/[^\s/?#\\<>"][^\s\\<>"]*$/i.test(value) ? [] : [{ path, problem: 'notALink' }];
}

export function time(path: string, value: string | undefined): ContentProblem[] {
  if (value === undefined) return [];
  return TIME.test(value) ? [] : [{ path, problem: 'notATime' }];
}

/** A list with at least one item and at most `most`; and what is wrong with each of them. */
export function each<Item>(
  path: string,
  list: { readonly items: readonly Item[]; readonly most: number },
  check: (path: string, item: Item) => ContentProblem[],
): ContentProblem[] {
  if (list.items.length === 0) return [{ path, problem: 'missing' }];
  if (list.items.length > list.most) return [{ path, problem: 'tooMany' }];
  return list.items.flatMap((item, index) => check(`${path}.${index}`, item));
}

export function unique(path: string, ids: readonly string[]): ContentProblem[] {
  return new Set(ids).size < ids.length ? [{ path, problem: 'duplicate' }] : [];
}
