import type { FormField, FormPage } from './prompt.ts';

/** What a question of a form is called: by itself, or by its page when it is alone there. */
export function titleOf(field: FormField, { title, fields }: FormPage): string | undefined {
  return field.title ?? (fields.length === 1 ? title : undefined);
}
