import type { VNode } from 'preact';
import { findLinks } from '../thread/rich-text.ts';

/** A message's words: text stays text, and addresses become links that tell the other site nothing. */
export function RichText({ text }: { text: string }): VNode {
  return (
    <>
      {findLinks(text).map((piece, index) =>
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
