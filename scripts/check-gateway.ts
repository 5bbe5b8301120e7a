import { join } from 'node:path';
import { runCommand } from './command.ts';
import { inheritedEnvironment, ROOT, type StartSettings } from './env.ts';

/** Take the place of what is made, or asked for, elsewhere. */
const GIVEN = { DATABASE_URL: 'postgresql://localhost/rejoin', AUTH_SECRET: '-'.repeat(32) };

export type GatewayCheck = {
  /** What to do, where the gateway would not start. */
  readonly problem?: string;
  readonly certificateEnds?: Date;
};

/** What the gateway says of the settings that only it knows, before anything is built or started for it. */
export async function checkGateway({
  gatewayOnly,
  logLevel,
}: Pick<StartSettings, 'gatewayOnly' | 'logLevel'>): Promise<GatewayCheck> {
  const { code, stdout, output } = await runCommand(
    [process.execPath, join(ROOT, 'apps', 'gateway', 'src', 'check-settings.ts')],
    { env: { ...inheritedEnvironment(), ...gatewayOnly, LOG_LEVEL: logLevel, ...GIVEN } },
  );
  if (code !== 0) return { problem: output.trim() };
  return stdout === '' ? {} : { certificateEnds: new Date(stdout.trim()) };
}
