/** Who set a timer: when they are gone, so are their timers. */
export type Owner = { readonly name: string; alive: boolean };

/** Something to be done at a time; `every`: and again, so often. */
export type Due = {
  at: number;
  order: number;
  readonly owner: Owner | undefined;
  readonly deed: () => void;
  every?: number;
};

/** What is due, the earliest first, and at one time in the order in which it was asked for. */
export function createDueQueue() {
  const queue: Due[] = [];
  return {
    insert(due: Due): void {
      let place = queue.length;
      while (place > 0 && isLater(queue[place - 1], due)) place -= 1;
      queue.splice(place, 0, due);
    },
    remove(due: Due): void {
      const place = queue.indexOf(due);
      if (place >= 0) queue.splice(place, 1);
      delete due.every;
    },
    /** Takes out the next that is due at `until` or before. */
    take(until: number): Due | undefined {
      const [next] = queue;
      return next !== undefined && next.at <= until ? queue.shift() : undefined;
    },
  };
}

function isLater(due: Due | undefined, than: Due): boolean {
  return due !== undefined && (due.at > than.at || (due.at === than.at && due.order > than.order));
}
