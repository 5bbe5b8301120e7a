import { expect, test } from 'vitest';
import { closedShortcodeAt, isTyped, shortcodeAt } from './shortcode.ts';

test.each<[string, string, string | undefined]>([
  ['after two letters', ':ta|', 'ta'],
  ['in the middle of a message', 'Well done :tad|', 'tad'],
  ['on a new line', 'Well\n:ta|', 'ta'],
  ['with words behind the caret', ':ta|da yes', 'ta'],
  ['in brackets', '(:ta|', 'ta'],
  ['right behind an emoji', '🎉:ta|', 'ta'],
  ['of two words', ':thumbs_u|', 'thumbs_u'],
  ['of a sign and a digit', ':+1|', '+1'],
  ['in another language', ':tränen|', 'tränen'],
  ['after one letter, as in a smiley', ':D|', undefined],
  ['of a smiley with a nose', ':-)|', undefined],
  ['of a smiley with a nose and a mouth', ':-D|', undefined],
  ['of a smiley with a letter for a nose', ':o)|', undefined],
  ['in a time', '12:30|', undefined],
  ['behind a scheme', 'http:ab|', undefined],
  ['in an address', 'https://shop.example/(:ab|', undefined],
  ['in an address without a scheme', 'www.shop.example/(:ab|', undefined],
  ['with a port', 'localhost:3000|', undefined],
  ['behind a word', 'Note:ab|', undefined],
  ['of two colons', 'std::ve|', undefined],
  ['left with a space', ':ta |', undefined],
  ['before the colon', '|:ta', undefined],
  ['that is closed', ':tada:|', undefined],
])('a code %s', (_, written, typed) => {
  const caret = written.indexOf('|');
  const code = shortcodeAt(written.replace('|', ''), caret);
  expect(code?.typed).toBe(typed);
  if (code !== undefined) expect(written.slice(code.from, code.to)).toBe(`:${typed}`);
});

test.each<[string, string, string | undefined]>([
  ['alone', ':tada:|', 'tada'],
  ['behind words', 'Well done :+1:|', '+1'],
  ['before words', ':tada:| yes', 'tada'],
  ['unless it is a time', '12:30:|', undefined],
  ['unless it is a ratio', '1:22:|', undefined],
  ['unless it is in an address', 'http://a.example/:ab:|', undefined],
  ['and none behind one', ':tada:ab:|', undefined],
  ['and not before its end', ':tada|:', undefined],
])('a code is closed %s', (_, written, typed) => {
  const caret = written.indexOf('|');
  expect(closedShortcodeAt(written.replace('|', ''), caret)?.typed).toBe(typed);
});

test.each([
  ['insertText', true],
  ['insertCompositionText', true],
  ['insertFromPaste', false],
  ['historyUndo', false],
  ['deleteContentBackward', false],
])('%s is typing: %s', (inputType, typed) => {
  expect(isTyped(inputType)).toBe(typed);
});
