import { parseArgs } from 'node:util';
import { USUAL_GATEWAY_URL } from '../../scripts/env.ts';
import { LANGUAGES } from './languages.ts';

export type Options = {
  readonly count: number;
  readonly minutes: number;
  /** Origin of the gateway, without a path. */
  readonly url: string;
  readonly deploymentId: string;
  readonly seed: number;
  readonly language: keyof typeof LANGUAGES;
};

export const USAGE = `npm run guests -- [--count 5] [--minutes 10] [--url ${USUAL_GATEWAY_URL}] [--deployment ID] [--seed N] [--language en]

  --count       how many guests come
  --minutes     for how long; Ctrl-C ends it earlier
  --url         the gateway they write to
  --deployment  a deployment there; by default the one of the demo company
  --seed        who comes and what they do is the same for the same number
  --language    ${Object.keys(LANGUAGES).join(' or ')}`;

const COUNT_MAX = 50;
const MINUTES_MAX = 24 * 60;
const SEED_MAX = 2 ** 32 - 1;

/** Reads the words after the command; `usual` is for what they leave out. A string says what is wrong with them. */
export function readOptions(words: readonly string[], usual: Pick<Options, 'deploymentId' | 'seed'>): Options | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        count: { type: 'string', default: '5' },
        minutes: { type: 'string', default: '10' },
        url: { type: 'string', default: USUAL_GATEWAY_URL },
        deployment: { type: 'string', default: usual.deploymentId },
        seed: { type: 'string', default: String(usual.seed) },
        language: { type: 'string', default: 'en' },
      },
    });
    const [count, minutes, seed] = [values.count, values.minutes, values.seed].map(Number) as [number, number, number];
    if (!isWhole(count, 1, COUNT_MAX)) return `Give --count a whole number from 1 to ${COUNT_MAX}.`;
    if (!(minutes > 0 && minutes <= MINUTES_MAX)) return `Give --minutes a number up to ${MINUTES_MAX}.`;
    if (!isWhole(seed, 0, SEED_MAX)) return `Give --seed a whole number from 0 to ${SEED_MAX}.`;
    if (!isLanguage(values.language)) return `Give --language one of ${Object.keys(LANGUAGES).join(', ')}.`;
    const url = URL.parse(values.url);
    if (url === null || !/^https?:$/.test(url.protocol)) return 'Write --url as http://host:port or https://host.';
    return { count, minutes, url: url.origin, deploymentId: values.deployment, seed, language: values.language };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isLanguage(value: string): value is keyof typeof LANGUAGES {
  return Object.hasOwn(LANGUAGES, value);
}
