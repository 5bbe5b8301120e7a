import type { ResponseContent, ResponseOptions } from './canned-response.ts';
import type { Problems } from './problem-texts.ts';

export type ResponseFormProps = {
  content: ResponseContent;
  onChange: (content: ResponseContent) => void;
  options: ResponseOptions;
  problems: Problems;
  readOnly: boolean;
};
