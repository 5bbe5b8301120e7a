import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { sealSecret } from '@rejoin/auth/sealed-secret';
import { FLOW_SECRET_LIMITS, type FlowSecretProblem } from '@rejoin/core/flow/flow-secret';
import { sameName } from '@rejoin/core/same-name';
import { createStores } from '@rejoin/db/stores/create-stores';
import { addFlowSecret } from '@rejoin/use-cases/flow/add-flow-secret';
import { replaceFlowSecret } from '@rejoin/use-cases/flow/replace-flow-secret';
import { joinMigratedDatabase } from './open-database.ts';
import { operate } from './operate.ts';
import { authSecretOf } from './secrets.ts';

const USAGE = `Usage: npm run -s flow-secret -- NAME [--host HOST] < FILE
The secret comes from stdin alone. --host is needed where there is no secret of that name yet: the one host that it is sent to.`;

const { nameCharacters, hostCharacters, valueCharacters } = FLOW_SECRET_LIMITS;

const SENTENCES = {
  name: {
    missing: 'Give it a name.',
    tooLong: `Its name has at most ${nameCharacters} characters.`,
    notAName: 'Its name has letters, digits, dots, hyphens and underscores.',
    taken: 'Somebody has added one of that name meanwhile. Try again.',
  },
  host: {
    missing: 'Say with --host which host it is sent to.',
    tooLong: `A host has at most ${hostCharacters} characters.`,
    notAHost: 'Write the host alone, such as api.orders.example.',
  },
  value: {
    missing: 'Nothing came from stdin.',
    tooLong: `It has at most ${valueCharacters.toLocaleString('en-US')} characters.`,
    unsendable: 'It has to be one line of letters, digits and signs of ASCII: a header can hold nothing else.',
  },
} as const;

/** Keeps a secret of flows, or replaces the one of that name: calls from then on send what stdin says. */
await operate(async (settings, undo) => {
  const { name, host } = wordsOf(process.argv.slice(2));
  if (process.stdin.isTTY) throw new Error(USAGE);
  const value = await text(process.stdin);
  const key = await authSecretOf(settings);
  if (key === undefined) throw new Error('Set AUTH_SECRET to the one of the installation: secrets are sealed with it.');
  const stores = createStores({
    databaseUrl: await joinMigratedDatabase(settings, undo),
    applicationName: 'rejoin-flow-secret',
  });
  undo.push(stores.close);
  await stores.check();
  if ((await stores.company.settings()) === undefined)
    throw new Error('There is no company here yet: `npm start` founds it.');
  const ports = { ...stores, newId: randomUUID, sealSecret: (secret: string) => sealSecret(key, secret) };
  const kept = (await stores.flowSecrets.list()).find((each) => sameName(each.name, name));
  if (kept === undefined) {
    if (host === undefined)
      throw new Error(`There is no flow secret ${name} yet: say with --host which host it is sent to.`);
    done(await addFlowSecret(ports, { secret: { name, host }, value }));
    process.stdout.write(`Added ${name}, for ${host.toLowerCase()}.\n`);
    return;
  }
  if (host !== undefined && host.toLowerCase() !== kept.host)
    throw new Error(`${kept.name} is for ${kept.host}, which stays. For another host, add one of another name.`);
  done(await replaceFlowSecret(ports, { id: kept.id, value }));
  process.stdout.write(`Replaced ${kept.name}, for ${kept.host}.\n`);
});

function wordsOf(words: string[]): { readonly name: string; readonly host: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { host: { type: 'string' } },
    });
    const [name, ...more] = positionals;
    if (name !== undefined && more.length === 0) return { name, host: values.host?.trim() };
  } catch {
    // An option that there is not: what is wrong is said below.
  }
  throw new Error(USAGE);
}

type Outcome = Awaited<ReturnType<typeof addFlowSecret | typeof replaceFlowSecret>>;

function done(outcome: Outcome): void {
  if (outcome.type === 'refused') throw new Error('Somebody has deleted it meanwhile. Try again.');
  if (outcome.type === 'invalid') throw new Error(outcome.problems.map(sentenceOf).join('\n'));
}

function sentenceOf({ field, problem }: FlowSecretProblem): string {
  const sentences: Readonly<Partial<Record<FlowSecretProblem['problem'], string>>> = SENTENCES[field];
  return sentences[problem] ?? problem;
}
