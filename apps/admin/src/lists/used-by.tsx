/** In a list: which others use what the row is of. */
export function UsedBy({ names }: { names: readonly string[] }) {
  const [first, ...others] = names;
  if (first === undefined) return <span className="text-muted">Not used</span>;
  return (
    <span title={names.join(', ')} className="block min-w-20 wrap-anywhere">
      {first}
      {others.length > 0 && <span className="text-muted"> and {others.length} more</span>}
    </span>
  );
}
