import type { Instant } from '@rejoin/core/instant';
import type { DateQuestion, FreeTime, Heading, ListItem, ListSection } from '../prompts/prompt.ts';
import type { Fields } from './reading.ts';
import { isSafeLink, number, objects, text } from './reading.ts';

export function readHeading(from: Fields | undefined): Heading {
  const title = text(from?.title);
  const subtitle = text(from?.subtitle);
  return { ...(title && { title }), ...(subtitle && { subtitle }), ...address('image', from?.imageUrl) };
}

/** `undefined`: there is nothing to choose from. */
export function readDate(picker: Fields): DateQuestion | undefined {
  const location = text(picker.location);
  const earliest = readMoment(picker.dateMinimum) ?? Number.NEGATIVE_INFINITY;
  const latest = readMoment(picker.dateMaximum) ?? Number.POSITIVE_INFINITY;
  const times = objects(picker.availableTimes)
    .flatMap(readTime)
    .filter(({ at }) => at >= earliest && at <= latest)
    .sort((one, other) => one.at - other.at);
  return times.length > 0 ? { ...readHeading(picker), times, ...(location && { location }) } : undefined;
}

function readTime(time: Fields): FreeTime[] {
  const dateTime = text(time.dateTime);
  const at = readMoment(dateTime);
  const seconds = number(time.duration);
  if (dateTime === undefined || at === undefined) return [];
  return [{ dateTime, at, ...(seconds && { minutes: Math.round(seconds / 60) }) }];
}

/** Also with a zone written without its colon (`+0100`), which not every browser reads. */
function readMoment(value: unknown): Instant | undefined {
  const at = Date.parse((text(value) ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
}

export function readSections(value: unknown): ListSection[] {
  return objects(value).flatMap((section) => {
    const items = readItems(section.items);
    if (items.length === 0) return [];
    return [{ title: text(section.title) ?? '', multiple: section.multipleSelection === true, items }];
  });
}

export function readItems(value: unknown): ListItem[] {
  return objects(value).flatMap((item) => {
    const { title, ...rest } = readHeading(item);
    const id = text(item.id) ?? title;
    return title && id ? [{ ...rest, id, title }] : [];
  });
}

/** A field only where the value is an address that may be followed. */
export function address<Name extends 'image' | 'link'>(
  name: Name,
  value: unknown,
): { readonly [name in Name]?: string } {
  const url = text(value);
  return url && isSafeLink(url) ? ({ [name]: url } as { readonly [name in Name]?: string }) : {};
}
