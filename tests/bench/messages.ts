import { measureLimit } from './limit.ts';
import { optionsOrEnd } from './options-or-end.ts';
import { measureRejoin } from './rejoin.ts';

/**
 * How many messages a second one gateway, or several together, carry between guests and agents, and how long each takes at 500
 * and at 5,000 a second; and the same for the bare limit of this machine in the same run. `--profile` also tells where the
 * gateways' time goes; to be told takes a part of it, so the figures of such a run are lower.
 */
const values = optionsOrEnd(
  {
    pairs: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '5' },
    gateways: { type: 'string', default: '1' },
    profile: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  'Usage: npm run -s bench -- messages [--pairs 200] [--seconds 5] [--gateways 1] [--profile] [--json]',
);
const pairs = Number(values.pairs);
const seconds = Number(values.seconds);
const gateways = Number(values.gateways);
if (![pairs, gateways].every((count) => Number.isInteger(count) && count > 0) || !(seconds > 0)) {
  say(
    'Give --pairs and --gateways whole numbers from 1 on and --seconds a positive number, e.g. --pairs 200 --seconds 5.',
  );
  process.exit(1);
}

say(
  `Rejoin: ${pairs} guests and ${pairs} agents at ${gateways} gateway(s), ${seconds} s each at 500 messages/s, at 5,000/s and at full speed…`,
);
const measured = await measureRejoin({ pairs, seconds, gateways, profile: values.profile });
say(`${measured.messagesPerSecond} messages/s, p99 ${measured.p99Ms} ms. Now the bare relay…`);
const limit = await measureLimit(pairs, seconds);
const ratioToLimit = Math.round((measured.messagesPerSecond / limit.messagesPerSecond) * 1000) / 1000;
const result = { pairs, seconds, gateways, ...measured, limit, ratioToLimit };
process.stdout.write(`${JSON.stringify(result, undefined, values.json ? 0 : 2)}\n`, () => process.exit(0));

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
