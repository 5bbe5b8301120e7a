export type TextPart = { text: string; href?: string };

const address = /https?:\/\/[^\s<>"']+/gi;
const trailing = /[.,;:!?)\]}]+$/;

/** A bracket that closes at the end belongs to the address when it opened inside it. */
function withoutTrailing(url: string): string {
  const cut = url.replace(trailing, '');
  return cut.includes('(') && url.startsWith(`${cut})`) ? `${cut})` : cut;
}

/** Splits text at web addresses. Only http and https become links; the parts joined give the text back. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(address)) {
    const url = withoutTrailing(match[0]);
    if (!URL.canParse(url)) continue;
    if (match.index > done) parts.push({ text: text.slice(done, match.index) });
    parts.push({ text: url, href: url });
    done = match.index + url.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done) });
  return parts;
}
