import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { EmojiData } from '@rejoin/ui/emoji-search';
import { extractEmoji } from '@rejoin/ui/extract-emoji';
import { build, transform } from 'esbuild';
import type { OutputChunk, RolldownOutput } from 'rolldown';
import { rolldown } from 'rolldown';
import { EMOJI_SOURCES } from './src/frame/emoji/emoji-sources.ts';
import { TRANSLATIONS } from './src/loader/translations.ts';

/**
 * Builds what the gateway serves under `/messenger/`: `loader.js` and its `words/`; `frame/` with its page and hashed files; `demo/`, a shop
 * to try it in.
 * Fails when one of them has outgrown its budget, in bytes as sent (gzip).
 */
const BUDGET = { loader: 6.2 * 1024, frame: 40 * 1024 };

const root = path.dirname(fileURLToPath(import.meta.url));
const from = (...parts: string[]) => path.join(root, 'src', ...parts);
const to = (...parts: string[]) => path.join(root, 'dist', ...parts);

/** The oldest that site owners are told of (docs/operating.md, docs/administering.md). */
const BROWSERS = ['es2022', 'chrome111', 'firefox121', 'safari16.4'];

async function buildLoader(): Promise<number> {
  const style = await transform(await readFile(from('loader/loader.css'), 'utf8'), { loader: 'css', minify: true });
  await using bundle = await rolldown({
    input: from('loader/main.ts'),
    transform: {
      target: 'es2020',
      define: {
        REJOIN_LOADER_CSS: JSON.stringify(style.code.trim()),
        REJOIN_WORDS_HASH: JSON.stringify(await writeTranslations()),
      },
    },
  });
  await bundle.write({ file: to('loader.js'), format: 'iife', minify: true, comments: false });
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

/** What is fetched when it is needed is in chunks of its own, and does not count. */
async function buildFrame(): Promise<number> {
  const [{ script, early }, style] = await Promise.all([writeScripts(), writeStyle()]);
  const page = await readFile(from('frame/frame.html'), 'utf8');
  const address = (file: string) => `/messenger/frame/${file}`;
  await writeFile(
    to('frame/frame.html'),
    page.replace('{{style}}', address(style)).replace('{{script}}', address(script)),
  );
  for (const [name, emoji] of Object.entries(EMOJI_SOURCES)) {
    await writeFile(to('frame', `emoji-${name}.json`), JSON.stringify(await readEmoji(emoji)));
  }
  const sizes = await Promise.all([style, ...early].map((file) => sentSize(to('frame', file))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** `early`: the files that a browser fetches before it runs the script, itself among them. */
async function writeScripts(): Promise<{ readonly script: string; readonly early: readonly string[] }> {
  await using bundle = await rolldown({
    input: { frame: from('frame/main.tsx') },
    moduleTypes: { '.css': 'text' },
    transform: { target: BROWSERS },
    plugins: [{ name: 'fetch-part', generateBundle: (_options, files) => callFetchPart(Object.values(files)) }],
  });
  const { output } = await bundle.write({
    dir: to('frame'),
    format: 'esm',
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: 'chunk-[hash].js',
    hashCharacters: 'hex',
    minify: true,
    comments: false,
  });
  const [{ fileName: script }] = output;
  const chunks = output.filter((file) => file.type === 'chunk');
  return { script, early: withImports(script, chunks) };
}

/** See src/frame/fetch-part.ts. Fails where a part would be imported in another way. */
function callFetchPart(output: RolldownOutput['output'][number][]): void {
  const chunks = output.filter((file) => file.type === 'chunk');
  const frame = chunks.find(({ isEntry }) => isEntry);
  const early = withImports(frame?.fileName ?? '', chunks);
  for (const chunk of chunks) {
    const parts = new Set<string>();
    chunk.code = chunk.code.replaceAll(/\bimport\(["'`]\.\/([^"'`]+)["'`]\)/g, (_import, part: string) => {
      parts.add(part);
      const files = withImports(part, chunks).filter((file) => !early.includes(file));
      return `fetchPart(${files.map((file) => JSON.stringify(file)).join()})`;
    });
    const missed = chunk.dynamicImports.filter((part) => !parts.has(part));
    if (missed.length > 0) throw new Error(`${chunk.fileName} imports ${missed} without fetchPart.`);
  }
}

/** A file, and what a browser fetches before it runs it. */
function withImports(file: string, chunks: readonly OutputChunk[]): string[] {
  const found = new Set([file]);
  for (const one of found) {
    for (const imported of chunks.find(({ fileName }) => fileName === one)?.imports ?? []) found.add(imported);
  }
  return [...found];
}

async function writeStyle(): Promise<string> {
  const { metafile } = await build({
    entryPoints: { style: from('frame/styles/main.css') },
    outdir: to('frame'),
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    metafile: true,
    charset: 'utf8',
    logLevel: 'warning',
    target: BROWSERS,
  });
  return path.basename(Object.keys(metafile.outputs)[0] ?? '');
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
    process.stderr.write(`The ${name} is too large. See what it imports, or load the part when it is needed.\n`);
    process.exitCode = 1;
  }
}
