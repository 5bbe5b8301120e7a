import { Badge } from '@rejoin/ui/badge';

/** The roles that somebody or something has. */
export function RoleNames({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <span className="text-muted">None</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {names.map((name) => (
        <Badge key={name} className="max-w-48 truncate">
          {name}
        </Badge>
      ))}
    </span>
  );
}
