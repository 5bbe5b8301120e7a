import type { FormField, FormPage, Prompt } from '../prompts/prompt.ts';
import { readDate, readHeading, readItems, readSections } from './read-question.ts';
import type { Fields } from './reading.ts';
import { fields, objects, text } from './reading.ts';

export function readForm(form: Fields): Prompt[] {
  const pages = objects(form.formPages).flatMap((page, at) => readPage(page, at + 1));
  if (pages.length === 0) return [];
  const received = readHeading(fields(form.receivedMessage));
  const introduction = readIntroduction(fields(form.introduction));
  const cannedResponseId = text(form.cannedResponseId);
  const replyTitle = text(fields(form.replyMessage)?.title);
  return [
    {
      kind: 'form',
      question: {
        ...received,
        pages,
        summary: form.showSummary === true,
        ...(introduction && { introduction }),
        ...(cannedResponseId && { cannedResponseId }),
        ...(replyTitle && { replyTitle }),
      },
    },
  ];
}

function readIntroduction(introduction: Fields | undefined) {
  if (!introduction) return undefined;
  const button = text(introduction.buttonText);
  return { ...readHeading(introduction), ...(button && { button }) };
}

function readPage(page: Fields, number: number): FormPage[] {
  const asked = objects(page.pageComponents).flatMap((component, at) => readField(component, `${number}.${at + 1}`));
  return asked.length > 0 ? [{ ...readHeading(page), fields: asked }] : [];
}

/** `place` names a question that has no id of its own. */
function readField(component: Fields, place: string): FormField[] {
  const type = text(component.formComponentType) ?? '';
  const from = fields(component[type.charAt(0).toLowerCase() + type.slice(1)]);
  if (!from) return [];
  const heading = readHeading(type === 'ListPicker' ? fields(from.receivedMessage) : from);
  const base = { ...heading, id: text(from.id) || place, required: from.isRequired === true };
  switch (type) {
    case 'Input': {
      const placeholder = text(from.placeholderText);
      const keyboard = text(from.keyboardType);
      const autocomplete = text(from.autoCompleteType);
      return [
        {
          ...base,
          type: 'text',
          lines: from.isMultipleLine === true,
          ...(placeholder && { placeholder }),
          ...(keyboard && { keyboard }),
          ...(autocomplete && { autocomplete }),
        },
      ];
    }
    case 'DatePicker': {
      const question = readDate(from);
      return question ? [{ ...base, type: 'date', question }] : [];
    }
    case 'ListPicker': {
      const sections = readSections(from.sections);
      return sections.length > 0 ? [{ ...base, type: 'list', sections }] : [];
    }
    case 'WheelPicker': {
      const items = readItems(from.items);
      return items.length > 0 ? [{ ...base, type: 'wheel', items }] : [];
    }
    default:
      return [];
  }
}
