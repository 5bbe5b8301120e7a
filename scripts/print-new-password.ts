import { hashPassword } from '@rejoin/auth/password';
import { createStores } from '@rejoin/db/stores/create-stores';
import { resetPassword } from '@rejoin/use-cases/sign-in/reset-password';
import { newPassword } from './new-password.ts';
import { joinMigratedDatabase } from './open-database.ts';
import { operate } from './operate.ts';

const USAGE = 'Usage: npm run -s password -- E-MAIL';

/** Gives whoever signs in with this address a password, which is printed once; they are signed out everywhere. */
await operate(async (settings, undo) => {
  const [email, ...more] = process.argv.slice(2);
  if (email === undefined || more.length > 0) throw new Error(USAGE);
  const databaseUrl = await joinMigratedDatabase(settings, undo);
  const stores = createStores({ databaseUrl, applicationName: 'rejoin-password' });
  undo.push(stores.close);
  await stores.check();
  const password = newPassword();
  const { type } = await resetPassword({ directory: stores.directory, hashPassword }, { email, password });
  if (type !== 'done') throw new Error(`Nobody who is active signs in as ${email}.`);
  process.stdout.write(`${password}\n`);
});
