import type { MessengerLanguage } from '@rejoin/core/configuration/languages';
import type { LoaderWords } from './words.ts';

/** The loader's words in every language but English. The build writes a file for each, and the loader fetches the one it needs. */
export const TRANSLATIONS: Readonly<Record<Exclude<MessengerLanguage, 'en-us'>, LoaderWords>> = {
  ar: {
    open: 'فتح المحادثة',
    close: 'إغلاق المحادثة',
    panel: 'المحادثة',
    unreachable: 'تعذّر الوصول إلى خدمة المحادثة حاليًا.',
    again: 'إعادة المحاولة',
  },
  cs: {
    open: 'Otevřít chat',
    close: 'Zavřít chat',
    panel: 'Chat',
    unreachable: 'Chat teď není dostupný.',
    again: 'Zkusit znovu',
  },
  da: {
    open: 'Åbn chatten',
    close: 'Luk chatten',
    panel: 'Chat',
    unreachable: 'Chatten kan ikke nås lige nu.',
    again: 'Prøv igen',
  },
  de: {
    open: 'Messenger öffnen',
    close: 'Messenger schließen',
    panel: 'Messenger',
    unreachable: 'Der Messenger ist gerade nicht erreichbar.',
    again: 'Noch einmal versuchen',
  },
  es: {
    open: 'Abrir el chat',
    close: 'Cerrar el chat',
    panel: 'Chat',
    unreachable: 'No se puede acceder al chat en este momento.',
    again: 'Intentar de nuevo',
  },
  fr: {
    open: 'Ouvrir la messagerie',
    close: 'Fermer la messagerie',
    panel: 'Messagerie',
    unreachable: 'La messagerie est injoignable pour le moment.',
    again: 'Réessayer',
  },
  it: {
    open: 'Apri la chat',
    close: 'Chiudi la chat',
    panel: 'Chat',
    unreachable: 'La chat non è raggiungibile in questo momento.',
    again: 'Riprova',
  },
  ja: {
    open: 'チャットを開く',
    close: 'チャットを閉じる',
    panel: 'チャット',
    unreachable: '現在チャットに接続できません。',
    again: 'もう一度試す',
  },
  nl: {
    open: 'Chat openen',
    close: 'Chat sluiten',
    panel: 'Chat',
    unreachable: 'De chat is op dit moment niet bereikbaar.',
    again: 'Opnieuw proberen',
  },
  pl: {
    open: 'Otwórz czat',
    close: 'Zamknij czat',
    panel: 'Czat',
    unreachable: 'Czat jest w tej chwili nieosiągalny.',
    again: 'Spróbuj ponownie',
  },
  'pt-br': {
    open: 'Abrir o chat',
    close: 'Fechar o chat',
    panel: 'Chat',
    unreachable: 'Não foi possível acessar o chat no momento.',
    again: 'Tentar de novo',
  },
  sv: {
    open: 'Öppna chatten',
    close: 'Stäng chatten',
    panel: 'Chatt',
    unreachable: 'Chatten kan inte nås just nu.',
    again: 'Försök igen',
  },
};
