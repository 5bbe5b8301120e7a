/** A text in the plural forms of one language; `#` is where the number goes. */
export type PluralForms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The form that `count` takes in `language`, with the number as that language writes it. */
export function counted(language: string, forms: PluralForms, count: number): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', count.toLocaleString(language));
}
