/** The database can't be used as things are. The message is one sentence for the operator: what is wrong and what to do. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
}
