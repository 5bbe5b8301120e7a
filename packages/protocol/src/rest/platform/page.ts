import { z } from 'zod';
import { PLATFORM_LIMITS } from './platform-limits.ts';

const CURSOR_MAX = 100;
const cursor = z.string().min(1).max(CURSOR_MAX);

/** Which page of a list; `before` and `after` are taken from the addresses of the page before. */
export const pageQuery = z.object({
  pageSize: z.coerce.number().int().min(1).max(PLATFORM_LIMITS.pageSizeMax).default(PLATFORM_LIMITS.pageSize),
  before: cursor.optional(),
  after: cursor.optional(),
});

export type PageQuery = z.infer<typeof pageQuery>;

/** A list in pages, each of which says where the next one is (platform API, section 1.2). */
export function pageOf<Entity extends z.ZodType>(entity: Entity) {
  return z.object({
    entities: z.array(entity),
    total: z.int().meta({ description: 'Of all pages.' }),
    selfUri: z.string(),
    nextUri: z.string().optional(),
    previousUri: z.string().optional(),
  });
}

export type Page<Item> = {
  readonly items: readonly Item[];
  readonly total: number;
  readonly selfUri: string;
  readonly nextUri?: string;
  readonly previousUri?: string;
};

type Listed = { readonly path: string; readonly query: PageQuery; readonly more?: Readonly<Record<string, string>> };

/**
 * One page of what is listed in the order of `cursorOf`, which is each one's own. A page begins after a cursor, or ends before it,
 * whether or not what it was of is still there: nothing is left out or told twice because something else came or went.
 */
export function pageAt<Item>(
  all: readonly Item[],
  { path, query, more = {} }: Listed,
  cursorOf: (item: Item) => string,
): Page<Item> {
  const { pageSize, before, after } = query;
  const ordered = all.map((item) => ({ item, cursor: cursorOf(item) })).sort((a, b) => compare(a.cursor, b.cursor));
  const within = ordered.filter(
    (each) => (after === undefined || each.cursor > after) && (before === undefined || each.cursor < before),
  );
  const shown = before === undefined ? within.slice(0, pageSize) : within.slice(-pageSize);
  const uri = (at: Pick<PageQuery, 'before' | 'after'>) => uriOf(path, { pageSize, ...more, ...at });
  const [first, last] = [shown[0]?.cursor, shown.at(-1)?.cursor];
  const hasNext = last !== undefined && ordered.some((each) => each.cursor > last);
  const hasPrevious = first !== undefined && ordered.some((each) => each.cursor < first);
  return {
    items: shown.map(({ item }) => item),
    total: all.length,
    selfUri: uri({ before, after }),
    ...(hasNext && { nextUri: uri({ after: last }) }),
    ...(hasPrevious && { previousUri: uri({ before: first }) }),
  };
}

/** The address of what is listed at `path` with what of `query` there is. */
export function uriOf(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, `${value}`);
  return `${path}?${given}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
