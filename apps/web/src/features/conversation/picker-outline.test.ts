import { expect, test } from 'vitest';
import { outlineOf } from './picker-outline.ts';

const NOW = new Date(2026, 10, 23).getTime();

test('times stand under their days, in their order', () => {
  const day = (date: number, hour: number) => new Date(2026, 10, date, hour);
  const nextYear = new Date(2027, 0, 7, 9);
  const availableTimes = [nextYear, day(25, 9), day(24, 14), day(24, 9)].map((at) => ({
    dateTime: at.toISOString(),
    duration: 1800,
  }));
  const { count, sections } = outlineOf(
    { contentType: 'DatePicker', datePicker: { title: 'When?', availableTimes } },
    NOW,
  );
  expect(count).toBe('4 times');
  expect(sections.map(({ title, items }) => [title, ...items.map(({ words }) => words)])).toEqual([
    ['Tuesday 24 November', '09:00', '14:00'],
    ['Wednesday 25 November', '09:00'],
    ['Thursday, 7 January 2027', '09:00'],
  ]);
});

test('a list says where several may be chosen', () => {
  const sections = [{ title: 'Size', multipleSelection: true, items: [{ id: 's', title: 'Small', subtitle: '36' }] }];
  expect(
    outlineOf({ contentType: 'ListPicker', listPicker: { sections, receivedMessage: {}, replyMessage: {} } }, NOW),
  ).toEqual({
    title: 'Size',
    subtitle: '',
    count: '1 choice',
    sections: [{ title: 'Size (several)', items: [{ words: 'Small', note: '36', payload: 's' }] }],
  });
});

test('a form tells its questions page by page', () => {
  const input = { id: 'name', title: 'Name', isRequired: true, isMultipleLine: false };
  const page = { title: 'You', subtitle: '', pageComponents: [{ formComponentType: 'Input' as const, input }] };
  expect(
    outlineOf(
      { contentType: 'Form', form: { cannedResponseId: 'cr', formPages: [page, { ...page, title: 'More' }] } },
      NOW,
    ),
  ).toMatchObject({
    title: 'You',
    count: '2 questions on 2 pages',
    sections: [
      { title: 'You', items: [{ words: 'Name', note: 'text, required' }] },
      { title: 'More', items: [{ words: 'Name' }] },
    ],
  });
});
