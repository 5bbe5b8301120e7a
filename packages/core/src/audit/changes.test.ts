import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditChange, Json } from './audit-entry.ts';
import { CHANGE_LIMITS, changesBetween, SECRET_MARK } from './changes.ts';

type Fields = { readonly [key: string]: Json };

/** As it is kept: JSON knows no `-0`. */
const json = (fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>).map(copyOf);
const fields: fc.Arbitrary<Fields> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), json, {
  noNullPrototype: true,
});
/** Two of a kind, which often share a part. */
const pair = fc.oneof(
  fc.tuple(fields, fields),
  fc.tuple(fields, fields).map(
    ([shared, own]) =>
      [
        { shared, ...own },
        { shared: { ...shared, own }, ...own },
      ] as const,
  ),
);

describe('what has changed', () => {
  it.each<{ name: string; before: Fields; after: Fields; changes: AuditChange[] }>([
    { name: 'nothing', before: { name: 'Refunds' }, after: { name: 'Refunds' }, changes: [] },
    {
      name: 'a field',
      before: { name: 'Refunds', capacity: 3 },
      after: { name: 'Returns', capacity: 3 },
      changes: [{ path: ['name'], before: 'Refunds', after: 'Returns' }],
    },
    {
      name: 'a field within a field, and one that was not there',
      before: { wrapUp: { prompt: 'optional' } },
      after: { wrapUp: { prompt: 'mandatory', timeoutSeconds: 60 } },
      changes: [
        { path: ['wrapUp', 'prompt'], before: 'optional', after: 'mandatory' },
        { path: ['wrapUp', 'timeoutSeconds'], after: 60 },
      ],
    },
    {
      name: 'one in a list as long as before',
      before: { days: [{ from: 8 }, { from: 9 }] },
      after: { days: [{ from: 8 }, { from: 10 }] },
      changes: [{ path: ['days', '1', 'from'], before: 9, after: 10 }],
    },
    {
      name: 'a list that has grown, as a whole',
      before: { domains: ['a.example'] },
      after: { domains: ['a.example', 'b.example'] },
      changes: [{ path: ['domains'], before: ['a.example'], after: ['a.example', 'b.example'] }],
    },
    {
      name: 'a field that is gone',
      before: { overflow: { afterSeconds: 60 } },
      after: {},
      changes: [{ path: ['overflow'], before: { afterSeconds: 60 } }],
    },
    {
      name: 'a list that is one no more',
      before: { queueIds: ['a'] },
      after: { queueIds: 'all' },
      changes: [{ path: ['queueIds'], before: ['a'], after: 'all' }],
    },
  ])('$name', ({ before, after, changes }) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });

  it('made to what was, it gives what is', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const changes = changesBetween(before, after);
        fc.pre(changes.every(({ cut }) => cut === undefined));
        const made = copyOf(before) as unknown as Tree;
        for (const change of changes) make(made, change);
        expect(made).toEqual(copyOf(after));
      }),
    );
  });

  it('there is none exactly where both are the same', () => {
    fc.assert(
      fc.property(fields, (same) => {
        expect(changesBetween(same, copyOf(same))).toEqual([]);
      }),
    );
  });
});

describe('a secret', () => {
  const secrets = [['secret'], ['nodes', '*', 'headers', '*']];

  it('is said to have changed, and nothing else of it', () => {
    const before = { secret: 'hunter2', nodes: { call: { headers: { authorization: 'hunter3' } } } };
    const after = { secret: 'hunter4', nodes: { call: { headers: { authorization: 'hunter5' } } } };
    expect(changesBetween(before, after, secrets)).toEqual([
      { path: ['nodes', 'call', 'headers', 'authorization'], secret: true },
      { path: ['secret'], secret: true },
    ]);
  });

  it('within something that came or went is marked', () => {
    const call = { url: 'https://shop.example', headers: { authorization: 'hunter2' } };
    const told = { ...call, headers: { authorization: SECRET_MARK } };
    expect(changesBetween({}, { nodes: { call } }, secrets)).toEqual([{ path: ['nodes'], after: { call: told } }]);
    expect(changesBetween({ nodes: { call } }, { nodes: {} }, secrets)).toEqual([
      { path: ['nodes', 'call'], before: told },
    ]);
  });

  it('never appears, wherever it stands and whatever becomes of it', () => {
    const word = 'the word that nobody may read';
    const holder = fc.record(
      {
        secret: fc.constantFrom(word, `${word}!`, { in: word }, [word]) as fc.Arbitrary<Json>,
        nodes: fc.dictionary(
          fc.constantFrom('a', 'b'),
          fc.record({ headers: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom(word, `${word}!`)) }),
        ),
        open: json,
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Fields>;
    fc.assert(
      fc.property(holder, holder, (before, after) => {
        expect(JSON.stringify(changesBetween(before, after, secrets))).not.toContain(word);
      }),
    );
  });
});

describe('a value', () => {
  const long = 'x'.repeat(CHANGE_LIMITS.valueCharacters + 1);

  it('that is long is cut, and said to be', () => {
    expect(changesBetween({ text: 'x' }, { text: long })).toEqual([
      { path: ['text'], before: 'x', after: long.slice(1), cut: true },
    ]);
  });

  it('is never longer than it may be', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 900, maxLength: 3000, unit: 'grapheme' }), (text) => {
        const [change] = changesBetween({ text: '' }, { text });
        const told = change?.after as string;
        expect(told.length).toBeLessThanOrEqual(CHANGE_LIMITS.valueCharacters);
        expect(text.startsWith(told)).toBe(true);
      }),
    );
  });
});

type Tree = { [key: string]: Tree };

function copyOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function make(tree: Tree, { path, after }: AuditChange): void {
  const last = path.at(-1) ?? '';
  const place = path.slice(0, -1).reduce((within, key) => within[key] as Tree, tree);
  if (after === undefined) delete place[last];
  else place[last] = after as unknown as Tree;
}
