import type {
  DatePicker,
  Form,
  FormComponent,
  ListPicker,
  ListSection,
  MessageContent,
} from '@rejoin/core/conversation/content';
import { clockWords, dayWords } from './moment-words.ts';

export type PickerContent = Extract<MessageContent, { contentType: 'DatePicker' | 'ListPicker' | 'Form' }>;

/** What a picker or form asks, in so many words. */
export type Outline = {
  readonly title: string;
  readonly subtitle: string;
  readonly image?: string;
  /** How much there is to it. */
  readonly count: string;
  readonly sections: readonly OutlineSection[];
};

export type OutlineSection = {
  readonly title: string;
  readonly items: readonly { readonly words: string; readonly note?: string; readonly payload?: string }[];
};

/** `now`: of whose year days are told without it. */
export function outlineOf(content: PickerContent, now: number): Outline {
  switch (content.contentType) {
    case 'DatePicker':
      return ofTimes(content.datePicker, now);
    case 'ListPicker':
      return ofList(content.listPicker);
    case 'Form':
      return ofForm(content.form);
  }
}

function ofTimes({ title, subtitle, location, imageUrl, availableTimes }: DatePicker, now: number): Outline {
  const times = availableTimes.map((time) => ({ ...time, at: Date.parse(time.dateTime) })).sort((a, b) => a.at - b.at);
  const days = Map.groupBy(times, ({ at }) => dayWords(at, now));
  return {
    title,
    subtitle: [subtitle, location].filter(Boolean).join('\n'),
    ...(imageUrl !== undefined && { image: imageUrl }),
    count: counted(times.length, 'time'),
    sections: [...days].map(([day, ofDay]) => ({
      title: day,
      items: ofDay.map(({ at, dateTime, duration }) => ({
        words: clockWords(at),
        note: `${Math.round(duration / 60)} min`,
        payload: dateTime,
      })),
    })),
  };
}

function ofList({ sections, receivedMessage: { title, subtitle = '', imageUrl } }: ListPicker): Outline {
  const items = sections.reduce((sum, section) => sum + section.items.length, 0);
  return {
    title: title ?? sections[0]?.title ?? 'Choose',
    subtitle,
    ...(imageUrl !== undefined && { image: imageUrl }),
    count: counted(items, 'choice'),
    sections: sections.map(ofSection),
  };
}

function ofSection({ title, multipleSelection, items }: ListSection): OutlineSection {
  return {
    title: multipleSelection ? `${title} (several)` : title,
    items: items.map((item) => ({
      words: item.title,
      payload: item.id,
      ...(item.subtitle !== undefined && { note: item.subtitle }),
    })),
  };
}

function ofForm({ introduction, formPages, receivedMessage }: Form): Outline {
  const questions = formPages.reduce((sum, page) => sum + page.pageComponents.length, 0);
  const image = receivedMessage?.imageUrl ?? introduction?.imageUrl;
  return {
    title: receivedMessage?.title ?? introduction?.title ?? formPages[0]?.title ?? 'Form',
    subtitle: receivedMessage?.subtitle ?? introduction?.subtitle ?? '',
    ...(image !== undefined && { image }),
    count: `${counted(questions, 'question')} on ${counted(formPages.length, 'page')}`,
    sections: formPages.map(({ title, pageComponents }) => ({ title, items: pageComponents.map(ofComponent) })),
  };
}

function ofComponent(component: FormComponent): OutlineSection['items'][number] {
  switch (component.formComponentType) {
    case 'Input': {
      const { title, placeholderText, isRequired } = component.input;
      return { words: title ?? placeholderText ?? 'Text', note: isRequired ? 'text, required' : 'text' };
    }
    case 'DatePicker':
      return {
        words: component.datePicker.title ?? 'A time',
        note: counted(component.datePicker.availableTimes.length, 'time'),
      };
    case 'ListPicker': {
      const { sections, receivedMessage } = component.listPicker;
      const items = sections.reduce((sum, section) => sum + section.items.length, 0);
      return { words: receivedMessage.title ?? sections[0]?.title ?? 'A list', note: counted(items, 'choice') };
    }
    case 'WheelPicker':
      return { words: 'One of', note: component.wheelPicker.items.map(({ title }) => title).join(', ') };
  }
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
