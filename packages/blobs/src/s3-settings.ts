import { z } from 'zod';
import type { S3Settings } from './s3-blob-store.ts';

/** Where files are kept when not on disk. `S3_BUCKET` is what decides. */
export const s3Variables = {
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PATH_STYLE: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
};

type S3Environment = z.infer<z.ZodObject<typeof s3Variables>>;

export const S3_WHAT_TO_DO = {
  S3_ENDPOINT:
    'Set S3_ENDPOINT to the address of an S3 service such as https://s3.example, or leave it out for Amazon’s.',
  S3_BUCKET: 'Set S3_BUCKET to the name of a bucket: 3 to 63 small letters, digits, dots and dashes.',
  S3_ACCESS_KEY_ID:
    'Set both S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or neither to use what the machine is allowed to do.',
  S3_PATH_STYLE: 'Set S3_PATH_STYLE to true or false.',
};

/** What is wrong with them together; `undefined`: nothing. */
export function s3Problem(env: S3Environment): string | undefined {
  const { S3_BUCKET, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env;
  if ((S3_ACCESS_KEY_ID === undefined) !== (S3_SECRET_ACCESS_KEY === undefined)) return S3_WHAT_TO_DO.S3_ACCESS_KEY_ID;
  const given = S3_ENDPOINT ?? S3_ACCESS_KEY_ID;
  return given !== undefined && S3_BUCKET === undefined ? S3_WHAT_TO_DO.S3_BUCKET : undefined;
}

/** `undefined`: files are kept on disk. Services other than Amazon's mostly want the bucket in the path. */
export function s3Settings(env: S3Environment): S3Settings | undefined {
  const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PATH_STYLE } = env;
  if (S3_BUCKET === undefined) return undefined;
  return {
    bucket: S3_BUCKET,
    region: S3_REGION,
    pathStyle: S3_PATH_STYLE ?? S3_ENDPOINT !== undefined,
    ...(S3_ENDPOINT !== undefined && { endpoint: S3_ENDPOINT }),
    ...(S3_ACCESS_KEY_ID !== undefined &&
      S3_SECRET_ACCESS_KEY !== undefined && {
        credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
      }),
  };
}

/** Reads and checks the settings alone. A string says in one sentence what to do. */
export function readS3Settings(env: Record<string, string>): S3Settings | string | undefined {
  const parsed = z.object(s3Variables).safeParse(env);
  if (parsed.success) return s3Problem(parsed.data) ?? s3Settings(parsed.data);
  const name = String(parsed.error.issues[0]?.path[0]);
  const sentences: Record<string, string> = S3_WHAT_TO_DO;
  return sentences[name] ?? `Set ${name} to a valid value; .env.example shows one.`;
}
