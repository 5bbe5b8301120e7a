import { linkParts } from '@rejoin/ui/link-parts';
import type { VNode } from 'preact';

/** A message's words: text stays text, and addresses become links that tell the other site nothing. */
export function RichText({ text }: { text: string }): VNode {
  return (
    <>
      {linkParts(text).map((piece, index) =>
        piece.href ? (
          <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
