import type { Language } from './dialogue.ts';

const ORDER = /bestell|order/i;
const RETURN = /zurück|return/i;
const PERSON = /mensch|person|talk/i;

export const GERMAN: Language = {
  firstNames: [
    ...(['Anke', 'Jörg', 'Leyla', 'Matthias', 'Sophie', 'Emre', 'Greta', 'Paul', 'Ilse', 'Tobias'] as const),
    ...(['Marlene', 'Henrik', 'Aylin', 'Uwe', 'Frieda', 'Kwame', 'Ruth', 'Nils', 'Katrin', 'David'] as const),
  ],
  lastNames: [
    ...(['Hoffmann', 'Petersen', 'Yılmaz', 'Krüger', 'Vogel', 'Arslan', 'Lorenz', 'Behrens', 'Sommer'] as const),
    ...(['Winkler', 'Jansen', 'Kowalski', 'Engel', 'Thiele', 'Reuter'] as const),
  ],
  streets: ['Hafenstraße 12, Bremen', 'Mühlenweg 4, Kiel', 'Am Deich 31, Husum', 'Kirchgasse 8, Erfurt'],
  asks: /\?|bitte|k(ö|oe)nn(en|ten) sie|nennen sie|schicken sie|sagen sie|brauche/i,
  topics: [
    ['picture', /\b(fotos?|bild(er)?|aufnahmen?)\b/i],
    ['order', /bestellnummer|nummer (der|ihrer) bestellung|welche bestellung/i],
    ['email', /e-?mail/i],
    ['address', /adresse|anschrift|postleitzahl/i],
    ['goodbye', /sonst noch|wiedersehen|tschüss|schönen? (tag|abend|wochenende)/i],
    ['help', /helfen|worum geht/i],
    ['moment', /\bmoment\b|augenblick|sehe? (das |kurz |mal )*nach|schaue|kläre/i],
  ],
  told: {
    order: 'Die Nummer ist {order}.',
    address: '{street}.',
    email: 'Am besten an {email}.',
    picture: 'Hier, ich hoffe, man erkennt es.',
  },
  patience: ['Klar, kein Stress.', 'Danke, ich warte.', 'Lassen Sie sich Zeit 🙂'],
  anybody: 'Hallo, ist da jemand?',
  emoji: ['🙏', '👍', '😊', '🎉', '❤️'],
  dialogues: [
    {
      about: 'eine späte Lieferung',
      page: '/account/orders',
      pick: ORDER,
      opening: [
        'Guten Tag, meine Bestellung {order} sollte am Donnerstag da sein.',
        'In der Verfolgung steht seit Tagen „unterwegs“.',
      ],
      gist: 'Mein Paket ist überfällig, wo steckt es?',
      answers: ['Es ist ein Geschenk für Samstag, langsam werde ich nervös.', 'Schicken Sie es sonst noch einmal?'],
      thanks: 'Danke, das hilft mir sehr.',
      back: [
        'Ich bin’s noch einmal: Das Paket ist immer noch nicht da.',
        'Der Paketdienst sagt, es ging an Sie zurück?',
      ],
    },
    {
      about: 'eine falsche Größe',
      page: '/goods/wool-jumper',
      pick: RETURN,
      opening: ['Hallo! Der Pullover ist schön, aber M ist mir zu eng.'],
      gist: 'Ich möchte einen Pullover eine Nummer größer.',
      answers: ['L müsste passen, im selben Grün.', 'Ich habe ihn nicht getragen, das Etikett ist noch dran.'],
      thanks: 'Prima, dann geht er heute zurück 😊',
      back: ['Noch eine Frage: Kostet mich die Rücksendung etwas?', 'Das Päckchen ist jetzt unterwegs zu Ihnen.'],
    },
    {
      about: 'eine Rückgabe',
      page: '/help/returns',
      pick: RETURN,
      opening: ['Guten Morgen, ich möchte etwas zurückgeben.', 'Die Laterne aus Bestellung {order}.'],
      gist: 'Ich möchte eine Laterne zurückgeben.',
      answers: ['Sie ist unbenutzt und noch im Karton.', 'Kommt das Geld auf meine Karte?'],
      thanks: 'Das war einfach, danke!',
      back: ['Ich finde das Etikett nicht, das im Karton sein soll.', 'Ist meine Rücksendung schon da?'],
    },
    {
      about: 'die Pflege von Holz',
      page: '/goods/oak-table',
      pick: PERSON,
      opening: ['Hallo, wie pflege ich den Eichentisch?', 'Jetzt ist ein Rand von einem nassen Glas drauf 😬'],
      gist: 'Auf meinem Eichentisch ist ein Wasserrand.',
      answers: ['Er ist ungefähr eine Woche alt und eher hell.', 'Geht auch Olivenöl, oder lieber nicht?'],
      thanks: 'Das probiere ich am Wochenende, danke.',
      back: ['Der Rand ist fast weg! Wie lange warte ich bis zum zweiten Mal?', 'Es hat geklappt, wie neu 🎉'],
    },
    {
      about: 'einen Liefertermin',
      page: '/checkout',
      pick: ORDER,
      opening: ['Hallo, wann käme das Zelt Skerry, wenn ich heute bestelle?'],
      gist: 'Ich brauche ein Zelt vor einer Reise.',
      answers: ['Wir fahren am Freitag nächster Woche.', 'Gibt es einen Expressversand?'],
      thanks: 'Wunderbar, dann bestelle ich jetzt.',
      back: ['Bestellt, Nummer {order}. Geht es heute noch raus?', 'Kann ich die Lieferadresse noch ändern?'],
    },
    {
      about: 'etwas Zerbrochenes',
      page: '/account/orders',
      pick: PERSON,
      opening: ['Mein Becher Quayside kam heute, und das Emaille ist abgeplatzt.', 'Bestellung {order}.'],
      gist: 'Ein Becher kam beschädigt an.',
      answers: ['Der Karton war außen ganz in Ordnung.', 'Am liebsten einen neuen, ich brauche sechs.'],
      thanks: 'Danke, dass es so schnell ging.',
      back: ['Ich habe noch einmal geschaut: Ein zweiter ist auch angeschlagen.', 'Möchten Sie die kaputten zurück?'],
    },
  ],
};
