import { DOWN } from '../down/down.ts';
import { ERROR_CODES } from '../error-codes.ts';
import { LIMITS } from '../limits.ts';
import { CODES } from './codes.ts';
import { FRAMES } from './frames.ts';
import { LIMIT_WORDS } from './limits.ts';
import { REQUESTS } from './requests.ts';

type Row = readonly string[];

/** The tables of docs/guest-api.md, by their names there. */
export const TABLES: Readonly<Record<string, () => string>> = {
  requests: () =>
    table(
      ['action', 'what it is for', 'answered with'],
      Object.entries(REQUESTS).map(([action, { summary, answers }]) => [
        `\`${action}\``,
        summary,
        answers.map((name) => `\`${classOf(name as keyof typeof DOWN)}\``).join(' or '),
      ]),
    ),
  frames: () =>
    table(
      ['class', 'what it says'],
      Object.entries(FRAMES).map(([name, words]) => [`\`${classOf(name as keyof typeof DOWN)}\``, words]),
    ),
  codes: () =>
    table(
      ['code', 'what it means'],
      Object.entries(ERROR_CODES).map(([name, code]) => [`${code}`, CODES[name as keyof typeof ERROR_CODES]]),
    ),
  limits: () =>
    table(
      ['what', 'how many'],
      Object.entries(LIMITS).map(([name, value]) => [
        LIMIT_WORDS[name as keyof typeof LIMITS],
        value.toLocaleString('en-US'),
      ]),
    ),
};

/** The document with its tables written anew, each between `<!-- table: NAME -->` and `<!-- end -->`. */
export function withTables(document: string): string {
  return document.replaceAll(/(?<=<!-- table: (\w+) -->\n)[\s\S]*?(?=<!-- end -->)/g, (_, name: string) => {
    const write = TABLES[name];
    if (write === undefined) throw new Error(`There is no table named ${name}`);
    return `${write()}\n`;
  });
}

function classOf(name: keyof typeof DOWN): string {
  return DOWN[name].shape.class.value;
}

function table(head: Row, rows: readonly Row[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
