/** What is wrong with one field of a request. */
export type FieldProblem = {
  /** Names from the outside in, joined by dots, e.g. `messenger.styles.primaryColor`. */
  readonly field: string;
  /** Dotted words, e.g. `not.offered`. */
  readonly code: string;
  /** A sentence for whoever wrote the request. */
  readonly message: string;
};
