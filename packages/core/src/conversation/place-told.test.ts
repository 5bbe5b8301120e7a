import { describe, expect, test } from 'vitest';
import type { Queue } from '../queue/queue.ts';
import type { RoutingRequest } from '../routing/request.ts';
import { accept, disconnect, message, offer, play, type Step, start, strict, toStrict } from './scenario.test-kit.ts';

const MINUTE = 60_000;

describe('a guest who waits', () => {
  const tell = (place: number, minutes?: number, skillMatching: Queue['skillMatching'] = 'all') =>
    ({
      type: 'tellPlace',
      place,
      words: 'You are number {{place}}. About {{minutes}} min.',
      skillMatching,
      ...(minutes === undefined ? {} : { minutes }),
    }) as const;
  const given: Step[] = [start('Hi', toStrict), tell(5, 10)];
  const asking = (request: Partial<RoutingRequest>) => {
    const greet = { type: 'transferToQueue', queueId: 'care', ...request } as const;
    return start('Hi', { ...toStrict, flow: { ...toStrict.flow, nodes: { greet } } });
  };

  test('is told a better place only, and not too often', () => {
    expect(play(given).events).toEqual([{ type: 'PlaceTold', place: 5, text: 'You are number 5. About 10 min.' }]);
    expect(play([...given, { after: MINUTE, command: tell(3) }]).events).toEqual([
      { type: 'PlaceTold', place: 3, text: 'You are number 3.' },
    ]);
    expect(play([...given, tell(3)]).events).toEqual([]);
    expect(play([...given, { after: MINUTE, command: tell(5) }]).events).toEqual([]);
    expect(play([...given, { after: MINUTE, command: tell(6) }]).events).toEqual([]);
  });

  test.each([
    ['順番は{{place}}番目です。約{{minutes}}分かかります。', '順番は2番目です。'],
    ['هل تنتظر {{minutes}} دقيقة؟ رقمك {{place}}', 'رقمك 2'],
    ['आप {{place}} नंबर पर हैं। लगभग {{minutes}} मिनट लगेंगे।', 'आप 2 नंबर पर हैं।'],
    ['You are number {{place}}\nAbout {{minutes}} min', 'You are number 2'],
  ])('in whatever script the words "%s" are, loses only the sentence with the time', (words, text) => {
    const command = { ...tell(2), words } as const;
    expect(play([start('Hi', toStrict), command]).events).toEqual([{ type: 'PlaceTold', place: 2, text }]);
  });

  test.each([{ skills: ['repairs'] }, { language: 'de' }])(
    'for what not everybody is able to do, %o, is told no time, except where that is not looked at',
    (request) => {
      const told = (skillMatching: Queue['skillMatching']) =>
        play([asking(request), tell(2, 10, skillMatching)]).events;
      expect(told('all')).toEqual([{ type: 'PlaceTold', place: 2, text: 'You are number 2.' }]);
      expect(told('best')).toEqual(told('all'));
      expect(told('none')).toEqual([{ type: 'PlaceTold', place: 2, text: 'You are number 2. About 10 min.' }]);
    },
  );

  test('for their last agent alone is told no time until others are asked, too', () => {
    const rejoined: Step[] = [
      start('Hi', toStrict),
      offer('mara', strict),
      accept('mara'),
      disconnect('mara'),
      message('Again', toStrict),
    ];
    const told = (after: number) => play([...rejoined, { after, command: tell(1, 10) }]).events;
    expect(told(1000)).toEqual([{ type: 'PlaceTold', place: 1, text: 'You are number 1.' }]);
    expect(told(20_000)).toEqual([{ type: 'PlaceTold', place: 1, text: 'You are number 1. About 10 min.' }]);
  });
});
