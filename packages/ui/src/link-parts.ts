/** A piece of a text: plain, or an address that becomes a link. */
export type TextPart = { readonly text: string; readonly href?: string };

/** A web address with its scheme, one that begins with www., or an e-mail address. What is only the rest of something else is none. */
const ADDRESS =
  /\bhttps?:\/\/[^\s<>"“”]+|(?<![\p{L}\p{N}/@._+-])(?:www\.[^\s<>"“”]+|[\p{L}\p{N}._+-]{1,64}@(?:[a-z\d-]{1,63}\.)+[a-z]{2,24}(?![\p{L}\p{N}-]))/giu;
const CLOSING = /[.,;:!?'’)\]}…]+$/u;

/** Splits a text at the addresses in it. They become links to http, https or mailto, nothing else does; the parts joined are the text. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutClosing(match[0]);
    const href = hrefOf(address);
    if (href === undefined) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** Punctuation after an address belongs to the sentence; a bracket that was opened inside belongs to the address. */
function withoutClosing(address: string): string {
  const closing = CLOSING.exec(address)?.[0] ?? '';
  const bare = address.slice(0, address.length - closing.length);
  return closing.startsWith(')') && bare.split('(').length > bare.split(')').length ? `${bare})` : bare;
}

function hrefOf(address: string): string | undefined {
  if (/^https?:/iu.test(address)) return hostOf(address) === undefined ? undefined : address;
  if (!/^www\./iu.test(address)) return `mailto:${address}`;
  const href = `https://${address}`;
  return /^www\.[^.]+\.[^.]/u.test(hostOf(href) ?? '') ? href : undefined;
}

function hostOf(address: string): string | undefined {
  try {
    return new URL(address).hostname || undefined;
  } catch {
    return undefined;
  }
}
