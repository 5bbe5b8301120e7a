/** A piece of a message: plain text, or an address that becomes a link. */
export type TextPiece = { readonly text: string; readonly href?: string };

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”]+/giu;
const CLOSING = /[.,;:!?'’)\]}…]+$/u;

/** Finds the http and https addresses in a text. Nothing else becomes a link, and joined together the pieces are the text. */
export function findLinks(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutClosing(match[0]);
    if (!isAddress(address)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: address, href: address });
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** Punctuation after an address belongs to the sentence; a bracket that was opened inside belongs to the address. */
function withoutClosing(address: string): string {
  const closing = CLOSING.exec(address)?.[0] ?? '';
  const bare = address.slice(0, address.length - closing.length);
  return closing.startsWith(')') && bare.split('(').length > bare.split(')').length ? `${bare})` : bare;
}

function isAddress(text: string): boolean {
  try {
    return new URL(text).hostname !== '';
  } catch {
    return false;
  }
}

const ONE_EMOJI =
  /^(?:\p{RI}{2}|[#*0-9]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?)*)/u;
const MOST_LARGE = 3;

/** Whether a message is one to three emoji and nothing else: those are shown large. */
export function isFewEmoji(text: string): boolean {
  let rest = text.trim();
  let count = 0;
  while (rest !== '') {
    const emoji = ONE_EMOJI.exec(rest)?.[0];
    if (emoji === undefined || count === MOST_LARGE) return false;
    rest = rest.slice(emoji.length).trimStart();
    count += 1;
  }
  return count > 0;
}
