import { DEMO_DEPLOYMENT_ID } from '@rejoin/db/demo/seed-demo';
import { bringGuests } from './crowd.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { findPlace } from './place.ts';

/** The longest names have so many characters. */
const NAME_WIDTH = 20;

const halt = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => halt.abort());

const usual = { deploymentId: DEMO_DEPLOYMENT_ID, seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 };
const options = readOptions(process.argv.slice(2), usual);
if (typeof options === 'string') refuse(`${options}\n\n${USAGE}`);
else await bring(options).catch((error) => refuse(error instanceof Error ? error.message : String(error)));

async function bring(options: Options): Promise<void> {
  const place = await findPlace(options);
  const over = AbortSignal.timeout(options.minutes * 60_000);
  const told = new Map<string, number>();
  say(
    `${options.count} ${options.count === 1 ? 'guest' : 'guests'} for ${options.minutes} minutes, --seed ${options.seed}. Ctrl-C ends it.`,
  );
  await bringGuests(options, {
    place,
    signal: AbortSignal.any([halt.signal, over]),
    tell(name, what) {
      told.set(what, (told.get(what) ?? 0) + 1);
      say(`${new Date().toTimeString().slice(0, 8)}  ${name.padEnd(NAME_WIDTH)}${what}`);
    },
  });
  say(`Everybody has left; ${told.get('is back') ?? 0} times somebody had come back.`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
