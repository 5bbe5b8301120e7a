/**
 * Why a database can't be used, in one sentence that says what to do. SQLSTATE 28xxx is a refused sign-in, 25006 a write where only reading
 * is allowed, 3D000 a database that does not exist, 42501 a missing privilege, 53100 a full disk, 53300 one connection too many, 57P03 a
 * server that is still starting.
 */
export function connectionProblem(databaseUrl: string, error: NodeJS.ErrnoException): string {
  const { host: named, username, pathname, searchParams } = new URL(databaseUrl);
  const host = searchParams.get('host') ?? (named || 'localhost');
  const name = pathname.slice(1);
  if (error.code?.startsWith('28'))
    return `Postgres at ${host} refuses the user "${username}": correct user and password in DATABASE_URL.`;
  switch (error.code) {
    case '25006':
      return `The database "${name}" at ${host} can only be read: name the primary in DATABASE_URL, or turn default_transaction_read_only off.`;
    case '3D000':
      return `There is no database "${name}" at ${host}: make it (createdb ${name}), or correct DATABASE_URL.`;
    case '42501':
      return `The user "${username}" may not use the database "${name}" at ${host} (${error.message}): make it the owner of the database and of all that is in it.`;
    case '53100':
      return `The disk of Postgres at ${host} is full: make room there.`;
    case '53300':
      return `Postgres at ${host} takes no more connections: raise max_connections there, or the limit of the user "${username}".`;
    case '57P03':
      return `Postgres at ${host} is still starting: try again in a moment.`;
    case 'CERT_HAS_EXPIRED':
      return `The certificate of Postgres at ${host} has expired: renew it there.`;
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `The certificate of Postgres at ${host} is for another name: name the server in DATABASE_URL as its certificate does.`;
  }
  if (error.syscall === 'open')
    return `DATABASE_URL names ${error.path}, which cannot be read (${error.code}): correct it.`;
  if (/does not support SSL/.test(error.message))
    return `Postgres at ${host} speaks no TLS: turn it on there, or leave sslmode out of DATABASE_URL.`;
  if (/CERT|LEAF_SIGNATURE/.test(error.code ?? ''))
    return `The certificate of Postgres at ${host} is not to be trusted (${error.code}): name a file with that of its authority by sslrootcert in DATABASE_URL.`;
  return `Postgres at ${host} does not answer (${error.code ?? error.message}): start it, or correct DATABASE_URL.`;
}
