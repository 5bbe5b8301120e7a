/** From here on the characters left are shown. */
const SHOWN_FROM = 200;

/** How much more may be written, once that is little. */
export function CharactersLeft({ left }: { readonly left: number }) {
  if (left >= SHOWN_FROM) return null;
  return (
    <span role="status" className={left < 0 ? 'ml-2 text-12 font-medium text-danger-ink' : 'ml-2 text-12 text-muted'}>
      {left < 0 ? `${-left} characters too many` : `${left} characters left`}
    </span>
  );
}
