import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { EmojiData } from '@rejoin/ui/emoji-search';
import { extractEmoji } from '@rejoin/ui/extract-emoji';
import type { BuildOptions, Metafile } from 'esbuild';
import { build, transform } from 'esbuild';
import { EMOJI_SOURCES } from './src/frame/emoji/emoji-sources.ts';
import { TRANSLATIONS } from './src/loader/translations.ts';

/**
 * Builds what the gateway serves under `/messenger/`: `loader.js` and its `words/`; `frame/` with its page and hashed files; `demo/`, a shop
 * to try it in.
 * Fails when one of them has outgrown its budget, in bytes as sent (gzip).
 */
const BUDGET = { loader: 5.6 * 1024, frame: 40 * 1024 };

const root = path.dirname(fileURLToPath(import.meta.url));
const from = (...parts: string[]) => path.join(root, 'src', ...parts);
const to = (...parts: string[]) => path.join(root, 'dist', ...parts);

const COMMON = {
  bundle: true,
  minify: true,
  metafile: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  absWorkingDir: root,
} as const satisfies BuildOptions;

async function buildLoader(): Promise<number> {
  const style = await transform(await readFile(from('loader/loader.css'), 'utf8'), { loader: 'css', minify: true });
  await build({
    ...COMMON,
    entryPoints: [from('loader/main.ts')],
    outfile: to('loader.js'),
    format: 'iife',
    target: 'es2020',
    define: {
      REJOIN_LOADER_CSS: JSON.stringify(style.code.trim()),
      REJOIN_WORDS_HASH: JSON.stringify(await writeTranslations()),
    },
  });
  return sentSize(to('loader.js'));
}

/** A file of the loader's words for each language. Returns the hash of all of them, which is in their names. */
async function writeTranslations(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(TRANSLATIONS)).digest('hex').slice(0, 8).toUpperCase();
  await mkdir(to('words'));
  for (const [language, words] of Object.entries(TRANSLATIONS)) {
    await writeFile(to('words', `${language}-${hash}.json`), JSON.stringify(words));
  }
  return hash;
}

/** The emoji picker is a chunk of its own, fetched when it is opened, and does not count. */
async function buildFrame(): Promise<number> {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: { frame: from('frame/main.tsx'), style: from('frame/styles/main.css') },
    outdir: to('frame'),
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    splitting: true,
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const script = outputOf(metafile, 'src/frame/main.tsx');
  const style = outputOf(metafile, 'src/frame/styles/main.css');
  const page = await readFile(from('frame/frame.html'), 'utf8');
  const address = (file: string) => `/messenger/frame/${path.basename(file)}`;
  await writeFile(
    to('frame/frame.html'),
    page.replace('{{style}}', address(style)).replace('{{script}}', address(script)),
  );
  for (const [name, emoji] of Object.entries(EMOJI_SOURCES)) {
    await writeFile(to('frame', `emoji-${name}.json`), JSON.stringify(await readEmoji(emoji)));
  }
  const early = [script, style, ...staticImports(metafile, script)];
  const sizes = await Promise.all(early.map((file) => sentSize(path.join(root, file))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What the picker and short codes go by, from the sources for one of emojibase's languages. */
async function readEmoji(language: string): Promise<EmojiData> {
  const read = async (file: string) =>
    JSON.parse(await readFile(fileURLToPath(import.meta.resolve(`emojibase-data/${file}`)), 'utf8'));
  return extractEmoji({
    emoji: await read(`${language}/data.json`),
    messages: await read(`${language}/messages.json`),
    shortcodes: await read('en/shortcodes/github.json'),
  });
}

async function buildDemo(): Promise<void> {
  await cp(from('demo'), to('demo'), { recursive: true });
  const font = fileURLToPath(import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'));
  await cp(font, to('demo/inter.woff2'));
}

function outputOf(metafile: Metafile, entryPoint: string): string {
  const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entryPoint);
  if (!found) throw new Error(`${entryPoint} was not built`);
  return found[0];
}

function staticImports(metafile: Metafile, file: string): string[] {
  const imports = metafile.outputs[file]?.imports ?? [];
  return imports.filter((one) => one.kind === 'import-statement').map((one) => one.path);
}

async function sentSize(file: string): Promise<number> {
  return gzipSync(await readFile(file), { level: 9 }).byteLength;
}

await rm(to(), { recursive: true, force: true });
await mkdir(to('frame'), { recursive: true });
const [loader, frame] = await Promise.all([buildLoader(), buildFrame(), buildDemo()]);
const sizes = { loader, frame };
for (const [name, size] of Object.entries(sizes)) {
  const budget = BUDGET[name as keyof typeof BUDGET];
  process.stderr.write(`${name}: ${(size / 1024).toFixed(2)} of ${budget / 1024} kB gzip\n`);
  if (size > budget) {
    process.stderr.write(
      `The ${name} is too large. See what it imports with esbuild's --analyze, or load the part when it is needed.\n`,
    );
    process.exitCode = 1;
  }
}
