/** A defect: in the file, `find`, which is there once, becomes `replace`. */
export type Mutant = {
  readonly name: string;
  /** From the repository's folder. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
};
