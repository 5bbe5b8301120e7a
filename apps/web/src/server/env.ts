import 'server-only';
import { z } from 'zod';

const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'DATABASE_URL must name the database, as postgresql://user:password@host:5432/name.',
  }),
  AUTH_SECRET: z
    .string({ error: 'AUTH_SECRET is missing: set it to the same 32 or more random characters as at the gateway.' })
    .min(32, { error: 'AUTH_SECRET is too short: use 32 or more random characters, the same as at the gateway.' }),
  PUBLIC_GATEWAY_URL: z.url({
    protocol: /^https?$/,
    error:
      "PUBLIC_GATEWAY_URL must be the address at which agents' browsers reach the gateway, such as https://chat.example.",
  }),
  WEB_ORIGIN: z
    .url({
      protocol: /^https?$/,
      error: "WEB_ORIGIN must be the address at which agents' browsers reach the workspace.",
    })
    .default('http://localhost:3000'),
});

export type Env = z.infer<typeof settings>;

let checked: Env | undefined;

/** The settings of the workspace, read from the environment once. Throws one sentence for each that is wrong. */
export function env(): Env {
  checked ??= read();
  return checked;
}

function read(): Env {
  const result = settings.safeParse(process.env);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map((issue) => issue.message).join('\n'));
}
