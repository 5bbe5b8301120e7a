import { Banner } from '@rejoin/ui/banner';
import { Button } from '@rejoin/ui/button';

type EditConflictProps = {
  /** What somebody else has saved: "this deployment". */
  thing: string;
  onDiscard: () => void;
  onInsist: () => void;
};

/** Somebody else was faster: nothing that was typed is lost, and the person chooses. */
export function EditConflict({ thing, onDiscard, onInsist }: EditConflictProps) {
  return (
    <Banner
      meaning="attention"
      title={`Somebody else has saved ${thing}`}
      className="mt-6"
      action={
        <span className="flex flex-wrap gap-2">
          <Button onClick={onDiscard}>Show theirs</Button>
          <Button variant="primary" onClick={onInsist}>
            Keep mine
          </Button>
        </span>
      }
    >
      Your changes are still in the form and not saved. Showing theirs discards them; keeping yours lets you save over
      theirs.
    </Banner>
  );
}
