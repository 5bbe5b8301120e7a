import type { CustomAttributes } from '@rejoin/core/conversation/message';
import type { ShownPlace } from '@rejoin/core/conversation/shown-place';
import type { Instant } from '@rejoin/core/instant';
import type { GuestRequest } from '@rejoin/protocol/up/up';
import type { DeviceLink } from '../../device-link/device-link.ts';
import type { Connection } from '../connection/connection.ts';
import type { History } from '../history/history.ts';
import { UNKNOWN_HISTORY } from '../history/history.ts';
import type { Outbox, OutboxEntry } from '../outbox/outbox.ts';
import { EMPTY_OUTBOX, enqueue } from '../outbox/outbox.ts';
import type { SignInProof, SignInTokens } from '../sign-in/tokens.ts';
import type { Thread } from '../thread/thread.ts';
import type { AllowedMedia } from '../wire/incoming.ts';

/** Everything the messenger knows about its conversation. */
export type Model = {
  readonly deploymentId: string;
  /** Whether a conversation begins as soon as the guest is there, and not with their first message. */
  readonly autoStart: boolean;
  /** Whether a guest who waits sees their place in the queue. */
  readonly showsPlace: boolean;
  /** The guest's secret: who has it, has the conversation. */
  readonly token: string;
  /** The guest has signed in. */
  readonly signIn?: SignInTokens;
  /** Nobody may write here without having signed in. */
  readonly demandsSignIn: boolean;
  readonly connection: Connection;
  /** The gateway has told what it knows of the session at least once. */
  readonly known: boolean;
  /** The conversation has ended for good; a new one must be started to write. */
  readonly readOnly: boolean;
  /** The guest asked for a new conversation and the gateway has not confirmed it. */
  readonly startNew: boolean;
  readonly attributes?: PageAttributes;
  readonly media?: AllowedMedia;
  readonly history: History;
  readonly thread: Thread;
  readonly outbox: Outbox;
  /** Why the thread began anew without the guest asking for it. */
  readonly notice?: 'expired' | 'cleared' | 'fromOtherDevice';
  /** The link to another device that the guest is looking at. */
  readonly deviceLink?: ShownDeviceLink;
  /** A link has brought the guest here, and has not been dealt with. */
  readonly arrival?: Arrival;
  /** The guest is on the home page, and not in the conversation. */
  readonly atHome: boolean;
  /** The panel is open before the guest's eyes. */
  readonly shown: boolean;
  /** The newest moment of the conversation the guest has had before their eyes. */
  readonly seenAt: Instant;
  /** The page has begun the conversation in this browser, whether or not anything was said in it. */
  readonly begun?: boolean;
  /** Where the guest stands in the queue, while they wait and it is known. */
  readonly queuePlace?: ShownPlace;
  /** Who of the company's side is writing now; over at `until`, unless it is told again. */
  readonly typist?: { readonly name?: string; readonly until: Instant };
  /** When the company's side was last told that the guest is writing. */
  readonly toldTypingAt?: Instant;
};

/**
 * What the page says of its guest. It goes along with a message until the gateway has told one back that carried these very values, once for each
 * session.
 */
export type PageAttributes = {
  readonly values: CustomAttributes;
  /** Went out with the message under way. */
  readonly sent?: CustomAttributes;
  readonly told?: CustomAttributes;
};

/** `asking`: for the key with which the gateway may be asked for the link. */
export type ShownDeviceLink =
  | { readonly status: 'asking'; readonly since: Instant }
  | { readonly status: 'making' }
  | { readonly status: 'made'; readonly url: string; readonly expiresAt: Instant }
  | { readonly status: 'failed' };

export type Arrival =
  /** The guest is asked whether it is to go on here or, where they have a conversation here, too, which of them. */
  | { readonly status: 'asked'; readonly link: DeviceLink; readonly hasOwn: boolean }
  | { readonly status: 'taking'; readonly link: DeviceLink }
  /** The gateway could not be asked; tried again when the page wakes. */
  | { readonly status: 'unreached'; readonly link: DeviceLink }
  /** The link does not work here, or no longer. */
  | { readonly status: 'over' };

/** What happens to a conversation, from outside. */
export type Happening =
  | { readonly type: 'started' }
  | { readonly type: 'socketOpened' }
  | { readonly type: 'socketLost' }
  | { readonly type: 'frameReceived'; readonly frame: string }
  | { readonly type: 'networkLost' }
  | { readonly type: 'networkBack' }
  /** The page came back to the front, or the guest asked for another try. */
  | { readonly type: 'woken' }
  | { readonly type: 'tick' }
  | { readonly type: 'deploymentGone' }
  | { readonly type: 'proofGiven'; readonly proof: SignInProof }
  /** Here or in another window of this browser. */
  | { readonly type: 'signedIn'; readonly tokens: SignInTokens }
  /** The gateway does not take the sign-in, or does not know it any more. */
  | { readonly type: 'signInRefused' }
  | { readonly type: 'signOutWanted' }
  /** In another window of this browser. */
  | { readonly type: 'signedOutElsewhere' }
  | {
      readonly type: 'historyLoaded';
      readonly page: number;
      readonly entities: readonly unknown[];
      readonly more: boolean;
    }
  | { readonly type: 'historyFailed' }
  | { readonly type: 'olderWanted' }
  /** A link to a file no longer works. */
  | { readonly type: 'linkBroken'; readonly messageId: string }
  | { readonly type: 'written'; readonly entries: readonly Pick<OutboxEntry, 'id' | 'text' | 'file' | 'response'>[] }
  /** A message with a file that was written in a window that is gone, and whether its file is there. */
  | { readonly type: 'takenOver'; readonly entry: OutboxEntry; readonly hasBytes: boolean }
  | { readonly type: 'attributesSet'; readonly attributes: CustomAttributes }
  /** The guest is writing something. */
  | { readonly type: 'typed' }
  | { readonly type: 'retried'; readonly id: string }
  | { readonly type: 'discarded'; readonly id: string }
  | { readonly type: 'uploadProgressed'; readonly id: string; readonly share: number }
  | { readonly type: 'uploadEnded'; readonly id: string; readonly ok: boolean }
  | { readonly type: 'newConversationWanted' }
  | { readonly type: 'deviceLinkWanted' }
  | { readonly type: 'deviceLinkMade'; readonly url: string; readonly expiresAt: Instant }
  | { readonly type: 'deviceLinkFailed' }
  | { readonly type: 'deviceLinkPutAside' }
  /** By a link from another device. */
  | { readonly type: 'arrived'; readonly link: DeviceLink }
  /** Asked, the guest goes on with the conversation of the other device, or with the one that they have here. */
  | { readonly type: 'arrivalChosen'; readonly which: 'other' | 'own' }
  | { readonly type: 'tokenTaken'; readonly token: string }
  | { readonly type: 'takingFailed'; readonly over: boolean }
  /** The guest goes to the home page, or from there to the conversation. */
  | { readonly type: 'homeWanted' }
  | { readonly type: 'conversationWanted' }
  /** The page begins the conversation, and it is gone on with on the next one. */
  | { readonly type: 'begun' }
  | { readonly type: 'shown' }
  | { readonly type: 'hidden' }
  /** Another window of this browser holds another session now. */
  | { readonly type: 'tokenReplaced'; readonly token: string };

/** What is to be done outside about the guest's sign-in. */
export type SignInEffect =
  | { readonly do: 'exchangeProof'; readonly proof: SignInProof }
  | { readonly do: 'refreshSignIn'; readonly refreshToken: string }
  | { readonly do: 'revokeSignIn'; readonly jwt: string }
  /** What the guest was writing, and files that they had chosen. */
  | { readonly do: 'forgetDraft' }
  /** All messages that this browser keeps unsent, of windows that were closed too. */
  | { readonly do: 'forgetUnsent' }
  /** Tells the other windows of this browser that the guest has signed out. */
  | { readonly do: 'tellSignedOut' }
  /** Without tokens: forgets those that were kept. */
  | { readonly do: 'keepSignIn'; readonly signIn?: SignInTokens }
  /** Tells the page that the guest has to sign in. */
  | { readonly do: 'askForSignIn' };

/** What is to be asked of the gateway when a conversation goes from one device to another. */
export type DeviceEffect =
  | { readonly do: 'makeDeviceLink'; readonly token: string; readonly jwt: string }
  | { readonly do: 'takeToken'; readonly link: DeviceLink };

/** What is to be done outside. */
export type Effect =
  | { readonly do: 'openSocket' }
  | { readonly do: 'closeSocket' }
  | { readonly do: 'send'; readonly frame: GuestRequest }
  | { readonly do: 'fetchHistory'; readonly page: number; readonly jwt: string }
  | {
      readonly do: 'upload';
      readonly id: string;
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly do: 'abortUpload'; readonly id: string }
  | { readonly do: 'keepToken'; readonly token: string }
  | DeviceEffect
  | SignInEffect
  | { readonly do: 'keepEntry'; readonly entry: OutboxEntry }
  | { readonly do: 'forgetEntry'; readonly id: string }
  | { readonly do: 'keepSeen'; readonly at: Instant }
  | { readonly do: 'keepBegun' }
  /** Sees whether the deployment still serves guests: a browser is not told why a socket was refused. */
  | { readonly do: 'checkDeployment' };

/** What a rule needs from outside to decide: the time, chance, and ids of its own making. */
export type World = { readonly at: Instant; readonly random: () => number; readonly newId: () => string };

export type Step = { readonly model: Model; readonly effects: readonly Effect[] };

/** What the browser has kept of a guest's earlier visit. */
export type Kept = {
  readonly token: string;
  readonly signIn?: SignInTokens;
  readonly entries: readonly OutboxEntry[];
  readonly seenAt: Instant;
  readonly begun?: boolean;
};

export function initialModel(
  deploymentId: string,
  { entries, ...kept }: Kept,
  {
    autoStart = false,
    showsPlace = false,
    demandsSignIn = false,
    atHome = false,
  }: Partial<Pick<Model, 'autoStart' | 'showsPlace' | 'demandsSignIn' | 'atHome'>> = {},
): Model {
  return {
    ...kept,
    deploymentId,
    autoStart,
    showsPlace,
    demandsSignIn,
    connection: { status: 'idle' },
    known: false,
    readOnly: false,
    startNew: false,
    history: UNKNOWN_HISTORY,
    thread: [],
    outbox: enqueue(EMPTY_OUTBOX, entries),
    atHome,
    shown: false,
  };
}
