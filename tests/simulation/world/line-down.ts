/** A failure that the simulation makes on purpose; anything else that is thrown is a bug. */
export class LineDown extends Error {
  constructor() {
    super('The line to the database is down');
  }
}
