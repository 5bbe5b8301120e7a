import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';

/** What the form of a draft and each of its sections take. */
export type ContentFormProps = {
  content: ConfigurationContent;
  onChange: (content: ConfigurationContent) => void;
  readOnly: boolean;
  /** What is wrong, by the path of the field. */
  problems: ReadonlyMap<string, string>;
};
