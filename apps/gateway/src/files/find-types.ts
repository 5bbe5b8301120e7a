import type { FoundTypes } from '@rejoin/core/attachments/judge-content';
import { fileTypeFromBuffer } from 'file-type';

/** How much of a text is looked at for what it begins with. */
const HEAD_BYTES = 4096;
/** A text that begins like this is a page, a drawing, or something that a machine runs. Comments and a prolog may stand before. */
const ACTIVE =
  /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>]*>\s*)*<(?:html|head|body|svg|script|iframe|object|embed|style|title|meta|base|link|img|a|table|div|h1|\w+:svg|xsl:\w+|hta:\w+)[\s>/]/i;
const HTML_DOCTYPE = /^\s*(?:<!--[\s\S]*?-->\s*)*<!doctype\s+(?:html|svg)/i;
const SHEBANG = /^#!|^@echo off|^<\?php/i;
/** Characters that no text has: everything below the space but tab, line ends, form feed and escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F]/;

/** What the bytes say they are, whatever the name says: the words of `judgeContent`. */
export async function findTypes(bytes: Uint8Array): Promise<FoundTypes> {
  const text = asText(bytes);
  if (text !== undefined && isActive(text.slice(0, HEAD_BYTES))) return ['script'];
  const found = await fileTypeFromBuffer(bytes);
  return [...(found === undefined ? [] : [found.mime]), ...(text === undefined ? [] : ['text'])];
}

function isActive(head: string): boolean {
  return ACTIVE.test(head) || HTML_DOCTYPE.test(head) || SHEBANG.test(head);
}

/** Readable characters in UTF-8, UTF-16 or one of the eight-bit tables; `undefined` when they are none. */
function asText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return BINARY.test(text) ? undefined : text;
}
