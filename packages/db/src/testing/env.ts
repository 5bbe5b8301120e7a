/** A database on the server on which tests make theirs; undefined or empty: they bring a server of their own. */
export const DATABASE_URL = process.env['DATABASE_URL'];
