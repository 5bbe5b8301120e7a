import { linkParts } from './link-parts.ts';

/** A person's text as text, with its web addresses as links that tell the other side nothing. */
export function LinkedText({ text }: { text: string }) {
  return linkParts(text).map((part, index) =>
    part.href === undefined ? (
      part.text
    ) : (
      <a
        key={index}
        href={part.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="underline decoration-current/40 underline-offset-2 hover:decoration-current"
      >
        {part.text}
      </a>
    ),
  );
}
