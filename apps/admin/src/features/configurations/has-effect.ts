import type { ContentFormProps } from './form-props.ts';

/**
 * Whether the form has what only the messenger's own launcher and panel show: it has not where the page draws the conversation, unless
 * something at `path` is wrong and has to be put right.
 */
export function hasEffect(
  { content, problems }: Pick<ContentFormProps, 'content' | 'problems'>,
  path: string,
): boolean {
  return !content.messenger.headless || [...problems.keys()].some((field) => field.startsWith(path));
}
