import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';

/** One setting of a configuration: where it is, what it is called, how its value reads. */
export type ContentField = {
  /** The path in `ConfigurationContent`, as problems name it. */
  readonly path: string;
  readonly label: string;
  readonly show: (content: ConfigurationContent) => string;
  readonly isSame: (one: ConfigurationContent, other: ConfigurationContent) => boolean;
  /** `to` with this setting as it is in `from`. */
  readonly copy: (from: ConfigurationContent, to: ConfigurationContent) => ConfigurationContent;
};

type Lens<Value> = {
  readonly path: string;
  readonly label: string;
  readonly get: (content: ConfigurationContent) => Value;
  readonly set: (content: ConfigurationContent, value: Value) => ConfigurationContent;
  readonly show: (value: Value) => string;
};

/** A setting that is read and written by its lens; equal when they are the same JSON. */
export function field<Value>({ path, label, get, set, show }: Lens<Value>): ContentField {
  return {
    path,
    label,
    show: (content) => show(get(content)),
    isSame: (one, other) => JSON.stringify(get(one)) === JSON.stringify(get(other)),
    copy: (from, to) => set(to, get(from)),
  };
}
