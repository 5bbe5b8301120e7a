import type { Effect, Happening, Model, World } from '../conversation/model.ts';
import { initialModel } from '../conversation/model.ts';
import { deadline } from '../conversation/pump.ts';
import { update } from '../conversation/update.ts';
import type { Pictures } from '../files/chosen-file.ts';
import type { KeptChoice } from './chosen-files.ts';
import { createDeviceEffects } from './device-effects.ts';
import { fetchHistory } from './fetch-history.ts';
import { createGatewaySocket } from './gateway-socket.ts';
import { createHeldFiles } from './held-files.ts';
import { createKeeper, type Draft, type Keeper } from './kept.ts';
import { randomId } from './random-id.ts';
import { createSignInEffects } from './sign-in-effects.ts';

/** A running conversation: its model, and what may be told to it. */
export type Conversation = {
  readonly model: () => Model;
  readonly tell: (happening: Happening) => void;
  /** Keeps a file's bytes for the message `id`, until the message is sent or given up. */
  readonly hold: (id: string, file: Blob) => void;
  readonly pictures: Pictures;
  readonly choice: KeptChoice;
  readonly draft: Draft;
};

type Setting = {
  readonly deploymentId: string;
  /** Whether a conversation begins as soon as the guest is there. */
  readonly autoStart: boolean;
  /** Whether a guest who waits sees their place in the queue. */
  readonly showsPlace: boolean;
  /** `false`: the deployment serves no guests now. */
  readonly checkDeployment: () => Promise<boolean>;
  /** Nobody may write without having signed in. */
  readonly demandsSignIn: boolean;
  /** The guest begins on the home page. */
  readonly atHome: boolean;
  /** The page is to let the guest sign in. */
  readonly askForSignIn: () => void;
  /** Of the page around the messenger; `undefined`: there is none. */
  readonly pageAddress: string | undefined;
  readonly onChange: (model: Model) => void;
};

/** Runs the rules against the real browser: carries out effects, sets the one alarm, and tells of every change. */
export function runConversation(setting: Setting): Conversation {
  const { deploymentId, checkDeployment, askForSignIn, pageAddress, onChange } = setting;
  const keeper = createKeeper(deploymentId);
  const socket = createGatewaySocket(socketUrl(deploymentId), {
    onOpen: () => tell({ type: 'socketOpened' }),
    onFrame: (frame) => tell({ type: 'frameReceived', frame }),
    onLost: () => tell({ type: 'socketLost' }),
  });
  let model = initialModel(deploymentId, keeper.recall(), setting);
  const setAlarm = createAlarm(() => tell({ type: 'tick' }));

  function tell(happening: Happening): void {
    const step = update(model, happening, world());
    const changed = step.model !== model;
    model = step.model;
    for (const effect of step.effects) carryOut(effect);
    setAlarm(deadline(model));
    if (changed) onChange(model);
  }

  const files = createHeldFiles({ deploymentId, keeper, tell });
  const past = createPastReader(tell);
  const carryOutSignIn = createSignInEffects({ deploymentId, keeper, files, askForSignIn, tell });
  const carryOutBetweenDevices = createDeviceEffects({ deploymentId, pageAddress, tell });
  const carryOut = (effect: Effect): void => {
    switch (effect.do) {
      case 'openSocket':
        return socket.open();
      case 'closeSocket':
        past.abort();
        return socket.close();
      case 'send':
        return socket.send(effect.frame);
      case 'fetchHistory':
        return void past.read(effect.page, effect.jwt);
      case 'upload':
        return files.upload(effect);
      case 'abortUpload':
        return files.abort(effect.id);
      case 'keepToken':
        return keeper.keepToken(effect.token);
      case 'makeDeviceLink':
      case 'takeToken':
        return carryOutBetweenDevices(effect);
      case 'keepEntry':
        return keeper.keepEntry(effect.entry);
      case 'forgetEntry':
        files.release(effect.id);
        return keeper.forgetEntry(effect.id);
      case 'keepSeen':
        return keeper.keepSeen(effect.at);
      case 'keepBegun':
        return keeper.keepBegun();
      case 'checkDeployment':
        return void checkDeployment().then((serves) => (serves ? undefined : tell({ type: 'deploymentGone' })));
      default:
        return carryOutSignIn(effect);
    }
  };

  files.takeOver();
  listenToWindows(keeper, tell);
  const { hold, pictures, choice } = files;
  return { model: () => model, tell, hold, pictures, choice, draft: keeper.draft };
}

/** Tells what the guest does in other windows of this browser. */
function listenToWindows(
  keeper: Pick<Keeper, 'onSignIn' | 'onSignedOut' | 'onToken'>,
  tell: Conversation['tell'],
): void {
  keeper.onSignIn((tokens) => tell({ type: 'signedIn', tokens }));
  keeper.onSignedOut(() => tell({ type: 'signedOutElsewhere' }));
  keeper.onToken((token) => tell({ type: 'tokenReplaced', token }));
}

/** Reads pages of the past, until it is told to let them be. */
function createPastReader(tell: Conversation['tell']) {
  let reading = new AbortController();
  return {
    async read(page: number, jwt: string): Promise<void> {
      const { signal } = reading;
      const loaded = await fetchHistory(page, jwt, signal);
      if (!signal.aborted) tell(loaded ? { type: 'historyLoaded', page, ...loaded } : { type: 'historyFailed' });
    },
    abort(): void {
      reading.abort();
      reading = new AbortController();
    },
  };
}

/** One alarm at a time: setting it takes the place of the one before. */
function createAlarm(ring: () => void): (due: number | undefined) => void {
  let alarm: ReturnType<typeof setTimeout> | undefined;
  return (due) => {
    clearTimeout(alarm);
    if (due !== undefined) alarm = setTimeout(ring, Math.max(0, due - Date.now()));
  };
}

/** Tells the conversation when the network or the page comes and goes. */
export function listenToBrowser(tell: (happening: Happening) => void): void {
  window.addEventListener('online', () => tell({ type: 'networkBack' }));
  window.addEventListener('offline', () => tell({ type: 'networkLost' }));
  window.addEventListener('pageshow', ({ persisted }) => persisted && tell({ type: 'woken' }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') tell({ type: 'woken' });
  });
}

function world(): World {
  return { at: Date.now(), random: Math.random, newId: randomId };
}

function socketUrl(deploymentId: string): string {
  return `${location.origin.replace(/^http/, 'ws')}/v1?deploymentId=${encodeURIComponent(deploymentId)}`;
}
