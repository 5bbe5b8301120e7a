/** How often a line is looked at. All else is counted in looks: a gateway that was held up itself has missed nobody meanwhile. */
export const LOOK_MS = 1000;
/** A client that has been silent for so long is asked for a sign of life. */
const QUIET_LOOKS = 15;
/** And one that has been told something since: what rings there must not ring at nobody. */
const TOLD_LOOKS = 3;
/** How long it may take to answer: as long as agents' clients give the gateway. */
const ANSWER_LOOKS = 5;

export type SignsOfLife = {
  /** The client has said something. */
  readonly hear: () => void;
  /** The client has been told something. */
  readonly tell: () => void;
  /** Every {@link LOOK_MS}. */
  readonly look: () => void;
};

/** Whether somebody is at the other end: a line that nobody closes, such as a laptop's that sleeps or has left its network, is seen by its silence. */
export function watchForLife({ ask, end }: { readonly ask: () => void; readonly end: () => void }): SignsOfLife {
  let quiet = 0;
  let isTold = false;
  let waited: number | undefined;

  function askIfQuiet(): void {
    if (waited !== undefined || quiet < (isTold ? TOLD_LOOKS : QUIET_LOOKS)) return;
    waited = 0;
    ask();
  }

  return {
    hear() {
      quiet = 0;
      isTold = false;
      waited = undefined;
    },
    tell() {
      isTold = true;
      askIfQuiet();
    },
    look() {
      quiet += 1;
      if (waited !== undefined) waited += 1;
      if (waited !== undefined && waited > ANSWER_LOOKS) end();
      else askIfQuiet();
    },
  };
}
