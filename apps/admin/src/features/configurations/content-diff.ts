import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { CONTENT_FIELDS } from './content-fields.ts';

/** One setting that differs, in words. */
export type ContentChange = {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

/** What differs between two contents, in the order of the form. */
export function diffContents(before: ConfigurationContent, after: ConfigurationContent): ContentChange[] {
  return CONTENT_FIELDS.filter((field) => !field.isSame(before, after)).map(({ path, label, show }) => ({
    path,
    label,
    before: show(before),
    after: show(after),
  }));
}

export function isSameContent(one: ConfigurationContent, other: ConfigurationContent): boolean {
  return CONTENT_FIELDS.every((field) => field.isSame(one, other));
}

/** Two people's edits of the same draft. */
type Edits = {
  readonly base: ConfigurationContent;
  readonly mine: ConfigurationContent;
  readonly theirs: ConfigurationContent;
};

/** Theirs, with the settings that I changed as I changed them. */
export function combineContents({ base, mine, theirs }: Edits): ConfigurationContent {
  return CONTENT_FIELDS.filter((field) => !field.isSame(base, mine)).reduce(
    (combined, field) => field.copy(mine, combined),
    theirs,
  );
}
