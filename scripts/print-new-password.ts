import { hashPassword } from '@rejoin/auth/password';
import { createStores } from '@rejoin/db/create-stores';
import { resetPassword } from '@rejoin/use-cases/reset-password';
import { readStartSettings } from './env.ts';
import { newPassword } from './new-password.ts';
import { openDatabase, type Undo } from './open-database.ts';

const USAGE = 'Usage: npm run -s password -- E-MAIL';

/** Gives whoever signs in with this address a password, which is printed once; they are signed out everywhere. */
const [email, ...more] = process.argv.slice(2);
const settings = readStartSettings();
const undo: Undo = [];
try {
  if (email === undefined || more.length > 0) throw new Error(USAGE);
  if (typeof settings === 'string') throw new Error(settings);
  const database = await openDatabase(settings, undo);
  const stores = createStores({ databaseUrl: database.url, applicationName: 'rejoin-password' });
  undo.push(stores.close);
  await stores.check();
  const password = newPassword();
  const { type } = await resetPassword({ directory: stores.directory, hashPassword }, { email, password });
  if (type !== 'done') throw new Error(`Nobody who is active signs in as ${email}.`);
  process.stdout.write(`${password}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  for (const deed of undo.reverse()) await deed();
}
