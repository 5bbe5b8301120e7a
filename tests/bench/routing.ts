import { optionsOrEnd } from './options-or-end.ts';
import { measureRouting } from './routing-floor.ts';

/**
 * How many waiting conversations a second two gateways offer to agents, durably, when all of the agents come on queue at once; and
 * how long it takes from the moment a full agent has room again, with conversations waiting, to the durable offer that fills
 * it. The same with ten times the agents.
 */
const values = optionsOrEnd(
  {
    agents: { type: 'string', default: '1000' },
    waiting: { type: 'string', default: '10000' },
    gateways: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  },
  'Usage: npm run -s bench -- routing [--agents 1000] [--waiting 10000] [--gateways 2] [--json]',
);
const [agents, waiting, gateways] = [Number(values.agents), Number(values.waiting), Number(values.gateways)];
if (![agents, waiting, gateways].every((number) => Number.isInteger(number) && number >= 1)) {
  say('Give --agents, --waiting and --gateways whole numbers from 1 on, e.g. --agents 1000 --waiting 10000.');
  process.exit(1);
}

say(`${waiting} wait, ${agents} agents, ${gateways} gateways…`);
const measured = await measureRouting({ agents, waiting, gateways });
say(`${measured.assignmentsPerSecond} offers/s, p99 ${measured.p99Ms} ms. Now ${agents * 10} agents…`);
const at10x = await measureRouting({ agents: agents * 10, waiting, gateways });
const result = { agents, waiting, gateways, ...measured, at10x };
process.stdout.write(`${JSON.stringify(result, undefined, values.json ? 0 : 2)}\n`, () => process.exit(0));

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
