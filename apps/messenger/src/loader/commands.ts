import type { FrameCommand, FrameEvent } from '../page-channel/names.ts';
import { FRAME_COMMANDS, FRAME_EVENTS, isOneOf } from '../page-channel/names.ts';

const PANEL_VERBS = ['open', 'close', 'toggle', 'show', 'hide', 'destroy'] as const;
const VERBS = [...PANEL_VERBS, ...FRAME_COMMANDS];

/** What a page may ask of the messenger. What it gives along with a command to the frame is judged there. */
export type Controls = Readonly<
  Record<(typeof PANEL_VERBS)[number], () => void> &
    Record<FrameCommand, (given: unknown) => void> & {
      /** The page wants to hear of what only the frame knows. */
      readonly listen: (event: FrameEvent) => void;
    }
>;

const EVENTS = ['ready', 'opened', 'closed', 'signInNeeded', 'unread', ...FRAME_EVENTS] as const;

/**
 * What a page may listen for: the messenger is on the page; the conversation was opened; it was closed; the guest has to sign in; the number
 * of unread messages has changed; and what the frame tells of the conversation.
 */
export type MessengerEvent = (typeof EVENTS)[number];

/** One call of `Rejoin(…)`. */
export type CommandLine = Iterable<unknown>;

type Listener = (detail?: object) => void;

/** The page's commands, kept until there is a messenger to carry them out, and its listeners. */
export type Commands = {
  readonly take: (line: CommandLine) => void;
  readonly connect: (controls: Controls) => void;
  readonly emit: (event: MessengerEvent, detail?: object) => void;
};

/** A listener that comes after `ready` is told at once. `complain` gets a sentence for the page's developer. */
export function createCommands(complain: (sentence: string) => void): Commands {
  const listeners = new Map<unknown, Set<Listener>>(EVENTS.map((event) => [event, new Set()]));
  const waiting: ((to: Controls) => void)[] = [];
  let controls: Controls | undefined;
  let ready = false;

  function listen(verb: 'on' | 'off', event: unknown, listener: unknown): void {
    const told = listeners.get(event);
    if (!told || typeof listener !== 'function') {
      complain(`Rejoin('${verb}') takes ${EVENTS.join(', ')} and a function.`);
      return;
    }
    if (verb === 'off') {
      told.delete(listener as Listener);
      return;
    }
    told.add(listener as Listener);
    if (event === 'ready' && ready) listener();
    if (isOneOf<FrameEvent>(FRAME_EVENTS, event)) onceConnected((to) => to.listen(event));
  }

  function onceConnected(carryOut: (to: Controls) => void): void {
    if (controls) carryOut(controls);
    else waiting.push(carryOut);
  }

  return {
    take(line) {
      const [verb, given, listener] = line;
      if (verb === 'on' || verb === 'off') listen(verb, given, listener);
      else if (isOneOf(VERBS, verb)) onceConnected((to) => to[verb](given));
      else complain(`Rejoin knows on, off, ${VERBS.join(', ')}, but not ${String(verb)}.`);
    },
    connect(to) {
      controls = to;
      for (const carryOut of waiting.splice(0)) carryOut(to);
    },
    emit(event, detail) {
      if (event === 'ready') ready = true;
      for (const listener of [...(listeners.get(event) ?? [])]) tell(listener, detail);
    },
  };
}

/** A page's mistake is the page's: the browser hears of it as if nobody had caught it, and the messenger goes on. */
function tell(listener: Listener, detail: object | undefined): void {
  try {
    listener(detail);
  } catch (error) {
    reportError(error);
  }
}
