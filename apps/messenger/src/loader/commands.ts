/** What a page may ask of the messenger. */
export type Controls = Readonly<
  Record<'open' | 'close' | 'toggle' | 'show' | 'hide' | 'destroy' | 'signOut', () => void> & {
    /** `proof`: what the identity provider gave the page. The frame judges it. */
    readonly signIn: (proof: unknown) => void;
  }
>;

/** What a page may listen for: the messenger is on the page; the conversation was opened; it was closed; the guest has to sign in. */
export type MessengerEvent = 'ready' | 'opened' | 'closed' | 'signInNeeded';

/** One call of `Rejoin(…)`. */
export type CommandLine = ArrayLike<unknown>;

type Listener = () => void;

/** The page's commands, kept until there is a messenger to carry them out, and its listeners. */
export type Commands = {
  readonly take: (line: CommandLine) => void;
  readonly connect: (controls: Controls) => void;
  readonly emit: (event: MessengerEvent) => void;
};

/** A listener that comes after `ready` is told at once. `complain` gets a sentence for the page's developer. */
export function createCommands(complain: (sentence: string) => void): Commands {
  const listeners: Record<MessengerEvent, Set<Listener>> = {
    ready: new Set(),
    opened: new Set(),
    closed: new Set(),
    signInNeeded: new Set(),
  };
  const waiting: [keyof Controls, unknown][] = [];
  let controls: Controls | undefined;
  let ready = false;

  function listen(verb: 'on' | 'off', event: unknown, listener: unknown): void {
    if (!isOneOf(listeners, event) || typeof listener !== 'function') {
      complain(`Rejoin('${verb}') takes ${Object.keys(listeners).join(', ')} and a function.`);
      return;
    }
    const told = listener as Listener;
    if (verb === 'off') listeners[event].delete(told);
    else listeners[event].add(told);
    if (verb === 'on' && event === 'ready' && ready) told();
  }

  return {
    take(line) {
      const [verb, event, listener] = Array.from(line);
      if (verb === 'on' || verb === 'off') listen(verb, event, listener);
      else if (!isOneOf(VERBS, verb))
        complain(`Rejoin knows on, off, ${Object.keys(VERBS).join(', ')}, but not ${JSON.stringify(verb)}.`);
      else if (controls) controls[verb](event);
      else waiting.push([verb, event]);
    },
    connect(given) {
      controls = given;
      for (const [verb, proof] of waiting.splice(0)) given[verb](proof);
    },
    emit(event) {
      if (event === 'ready') ready = true;
      for (const listener of [...listeners[event]]) listener();
    },
  };
}

const VERBS: Readonly<Record<keyof Controls, true>> = {
  open: true,
  close: true,
  toggle: true,
  show: true,
  hide: true,
  destroy: true,
  signIn: true,
  signOut: true,
};

function isOneOf<Key extends string>(known: Readonly<Record<Key, unknown>>, name: unknown): name is Key {
  return typeof name === 'string' && Object.hasOwn(known, name);
}
