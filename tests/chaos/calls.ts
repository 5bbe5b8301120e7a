/** Calls over the agents' line and what came of them. */
export type Calls = {
  readonly make: (
    method: 'query' | 'mutation',
    path: string,
    asked: { readonly input: object; readonly done?: (data: unknown) => void; readonly failed?: () => void },
  ) => void;
  /** An answer came. */
  readonly answered: (id: number, outcome: { readonly failed: boolean; readonly data: unknown }) => void;
  /** The line is gone, and every answer with it. */
  readonly forget: () => void;
  /** Does the deed in a moment, unless the line is gone by then. */
  readonly later: (deed: () => void) => void;
};

const AGAIN_MS = 300;

/** Ids are counted from `first` on. */
export function createCalls(first: number, send: (call: object) => void): Calls {
  let id = first;
  let waiting = new Map<number, { readonly done?: (data: unknown) => void; readonly failed?: () => void }>();
  return {
    make(method, path, { input, ...asked }) {
      waiting.set(id, asked);
      send({ id, method, params: { path, input } });
      id += 1;
    },
    answered(answeredId, { failed, data }) {
      const asked = waiting.get(answeredId);
      waiting.delete(answeredId);
      if (failed) asked?.failed?.();
      else asked?.done?.(data);
    },
    forget() {
      waiting = new Map();
    },
    later(deed) {
      const during = waiting;
      setTimeout(() => during === waiting && deed(), AGAIN_MS);
    },
  };
}
