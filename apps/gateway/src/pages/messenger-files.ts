import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export type MessengerFile = {
  readonly bytes: Buffer;
  /** Present where it saves something. */
  readonly gzipped?: Buffer;
  readonly contentType: string;
  readonly etag: string;
  /** Its name changes with its content: it may be kept for ever. */
  readonly immutable: boolean;
};

/** The built messenger by path below its folder, e.g. `frame/frame.js`. */
export type MessengerFiles = ReadonlyMap<string, MessengerFile>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Reads the folder once. Only what is in it then is ever served, whatever a request asks for. Empty when there is no such folder. */
export async function readMessengerFiles(folder: string): Promise<MessengerFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => [nameOf(folder, path), await describe(path, await readFile(path))] as const),
  );
  return new Map(files);
}

function nameOf(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

async function describe(path: string, bytes: Buffer): Promise<MessengerFile> {
  const contentType = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
  const isText = /^(text|application\/json|image\/svg)/.test(contentType);
  const gzipped = isText ? await promisify(gzip)(bytes, { level: 9 }) : undefined;
  return {
    bytes,
    ...(gzipped !== undefined && gzipped.length < bytes.length && { gzipped }),
    contentType,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`,
    immutable: /[-.]([A-Z0-9]{8}|[0-9a-f]{8})\.[a-z0-9]+$/.test(path),
  };
}
