import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The custom properties of the colour block (the one that sets `color-scheme`) of this selector. */
function coloursOf(selector: string): Map<string, string> {
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const found = blocks.find(([, head = '', body = '']) => head.includes(selector) && body.includes('color-scheme'));
  if (found === undefined) throw new Error(`tokens.css has no colours for ${selector}`);
  return new Map(
    [...(found[2] ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/\s+/g, ' '),
    ]),
  );
}

const light = coloursOf('[data-theme="light"]');
const darkBySystem = coloursOf(':root:not([data-theme="light"])');
const darkByChoice = coloursOf('[data-theme="dark"]');

/** Relative luminance of #rrggbb as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`not a #rrggbb colour: ${hex}`);
  const channel = (from: number) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(theme: Map<string, string>, one: string, other: string): number {
  const of = (name: string) => luminance(theme.get(name) ?? `missing --${name}`);
  return (Math.max(of(one), of(other)) + 0.05) / (Math.min(of(one), of(other)) + 0.05);
}

const grounds = ['canvas', 'surface', 'raised', 'sunken', 'pressed'];
const floors = ['canvas', 'surface', 'raised'];
const meanings = ['good', 'attention', 'danger', 'info'];

/** [what is drawn, what it is drawn on]: words need 4.5:1. */
const texts = [
  ...grounds.flatMap((ground) => [
    ['ink', ground],
    ['muted', ground],
  ]),
  ...[...floors, 'sunken', 'accent-soft'].map((ground) => ['accent-ink', ground]),
  ['ink', 'accent-soft'],
  ['muted', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ...meanings.flatMap((meaning) => [...floors, `${meaning}-soft`].map((ground) => [`${meaning}-ink`, ground])),
] as [string, string][];

/** Edges of controls, focus rings and marks need 3:1. */
const marks = [
  ...floors.flatMap((ground) => ['control-line', 'accent', 'focus', ...meanings].map((mark) => [mark, ground])),
  ...meanings.map((meaning) => [meaning, `${meaning}-soft`]),
  ['on-accent', 'control-line'],
] as [string, string][];

describe.each([
  ['light', light],
  ['dark', darkByChoice],
])('%s', (_, theme) => {
  it.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('%s can be made out on %s', (mark, ground) => {
    expect(contrast(theme, mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('the two dark blocks', () => {
  it('are the same, whether the system or the person chose', () => {
    expect([...darkBySystem]).toEqual([...darkByChoice]);
  });

  it('give every light colour a dark one', () => {
    expect([...darkByChoice.keys()]).toEqual([...light.keys()]);
  });
});
