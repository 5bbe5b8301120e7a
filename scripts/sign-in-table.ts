import type { DemoSignIn } from '@rejoin/db/demo/seed-demo';
import { PACKED, type StartSettings, USUAL_GATEWAY_URL } from './env.ts';

/** What to open and how to sign in, as a table for the terminal. */
export function signInTable(settings: StartSettings, people: readonly DemoSignIn[]): string {
  const addresses = [
    ['Demo page', `${settings.publicGatewayUrl}/demo`],
    ['Workspace', settings.webOrigin],
    ['Console', settings.adminOrigin],
    ...(people.length > 0 && !PACKED ? [['Guests', guestsCommand(settings)]] : []),
    ...(settings.logTo === 'files' ? [['Logs', `${settings.dataDirectory}/logs`]] : []),
  ];
  const parts = people.length ? [align(addresses), signIns(people)] : [align(addresses)];
  return `\n${parts.join('\n\n')}\n`;
}

/** Who can sign in, and how. */
export function signIns(people: readonly DemoSignIn[]): string {
  const rows = people.map(({ email, password, role = 'no role' }) => [email, password, role]);
  return align([['Sign in as', 'Password', 'Role'], ...rows]);
}

/** Brings guests to answer, in another terminal. */
function guestsCommand({ publicGatewayUrl }: StartSettings): string {
  return publicGatewayUrl === USUAL_GATEWAY_URL ? 'npm run guests' : `npm run guests -- --url ${publicGatewayUrl}`;
}

/** Columns as wide as their widest cell, two spaces apart. */
function align(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(width(column) + 2)).join('')}`.trimEnd())
    .join('\n');
}
