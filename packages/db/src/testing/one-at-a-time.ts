import pg from 'pg';

/**
 * Notes from now on what is asked on a connection that has not answered yet. Only a transaction can do that, whose statements share one.
 * The driver lets them wait in a line, and is going to refuse them.
 */
export function noteCrowding(): readonly string[] {
  const crowded: string[] = [];
  const asked = new Map<pg.Client, string>();
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function crowding(this: pg.Client, ...line: unknown[]): Promise<unknown> {
    const answer: unknown = Reflect.apply(query, this, line);
    if (!(answer instanceof Promise)) return answer as Promise<unknown>;
    const [statement] = line;
    const sql = typeof statement === 'string' ? statement : String(Object(statement).text);
    const before = asked.get(this);
    if (before !== undefined) crowded.push(`${before}\n  was not answered when this came:\n${sql}`);
    asked.set(this, sql);
    const forget = () => asked.get(this) === sql && asked.delete(this);
    answer.then(forget, forget);
    return answer;
  } as typeof query;
  return crowded;
}
