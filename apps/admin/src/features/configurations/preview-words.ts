import type { MESSENGER_LANGUAGES } from '@rejoin/core/configuration/configuration';

type PreviewWords = {
  /** Where no header title is set. */
  readonly title: string;
  readonly latestReply: string;
  /** In its place, once the guest knows that nobody is there. */
  readonly subtitle: string;
  readonly guest: readonly [first: string, second: string];
  readonly agent: readonly [first: string, second: string];
  readonly sent: string;
  readonly ended: string;
  readonly carryOn: string;
  readonly startNew: string;
  readonly placeholder: string;
};

/** The messenger's words, and a conversation to show it with. */
export const PREVIEW_WORDS: Readonly<Record<(typeof MESSENGER_LANGUAGES)[number], PreviewWords>> = {
  'en-us': {
    title: 'Write to us',
    latestReply: 'Latest reply from Mara',
    subtitle: 'Leave and come back any time',
    guest: ['Hi, my parcel says delivered but it isn’t here', 'Order 20418'],
    agent: ['Let me look that up for you', 'It is with your neighbour at number 12'],
    sent: 'Sent',
    ended: 'Conversation ended',
    carryOn: 'Write again to carry on.',
    startNew: 'Start a new conversation',
    placeholder: 'Write a message…',
  },
  de: {
    title: 'Schreiben Sie uns',
    latestReply: 'Letzte Antwort von Mara',
    subtitle: 'Jederzeit gehen und wiederkommen',
    guest: ['Hallo, mein Paket gilt als zugestellt, ist aber nicht da', 'Bestellung 20418'],
    agent: ['Ich schaue für Sie nach', 'Es ist bei Ihrem Nachbarn in Nummer 12'],
    sent: 'Gesendet',
    ended: 'Unterhaltung beendet',
    carryOn: 'Schreiben Sie weiter, um sie fortzusetzen.',
    startNew: 'Neue Unterhaltung beginnen',
    placeholder: 'Nachricht schreiben…',
  },
};
