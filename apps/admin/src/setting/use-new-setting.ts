import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isNameTaken } from '../api/name-taken.ts';
import { type Deed, whyNot } from '../api/why-not.ts';
import { useGoOn } from '../form/use-go-on.ts';
import type { IsSame } from './edit-form.ts';

/** Where a new setting goes. */
export type NewSettingStore<Content> = {
  /** Rejects where the server refused or could not be reached. */
  readonly add: (content: Content) => Promise<{ readonly id: string }>;
  /** What was read from the server and is different once this is added. */
  readonly told: readonly QueryKey[];
  /** Where what was added is edited, without its id: "/queues". */
  readonly path: string;
  /** The part of it where whoever added it goes on; absent: its beginning. */
  readonly part?: string;
  readonly deed: Deed;
  readonly isSame: IsSame<Content>;
};

export type NewSetting<Content> = {
  readonly content: Content;
  readonly edit: (content: Content) => void;
  /** Whether leaving would lose something. */
  readonly dirty: boolean;
  /** Whether saving was tried: from then on the fields say what is wrong. */
  readonly asked: boolean;
  readonly ask: () => void;
  readonly save: () => void;
  readonly saving: boolean;
  /** Whether the server refused the name that stands there: another is called so. */
  readonly nameTaken: boolean;
  readonly failure: string | undefined;
};

/** A setting that is not there yet, in a form that begins as `start`; saved, it is opened. */
export function useNewSetting<Content>(
  start: Content,
  { add, told, path, part, deed, isSame }: NewSettingStore<Content>,
): NewSetting<Content> {
  const queryClient = useQueryClient();
  const [edited, setEdited] = useState<{ readonly content: Content }>();
  const [asked, setAsked] = useState(false);
  const { content } = edited ?? { content: start };
  const readAgain = () => Promise.all(told.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  const adding = useMutation({
    mutationFn: add,
    onMutate: useGoOn(),
    onSuccess: async ({ id }, _, goOn) => {
      goOn(part === undefined ? `${path}/${id}` : `${path}/${id}#${part}`);
      await readAgain();
    },
    onError: readAgain,
  });
  return {
    content,
    edit: (next) => setEdited({ content: next }),
    dirty: !isSame(start, content) && !adding.isSuccess,
    asked,
    ask: () => setAsked(true),
    save: () => adding.mutate(content),
    saving: adding.isPending,
    nameTaken: isNameTaken(adding.error) && adding.variables !== undefined && isSame(adding.variables, content),
    failure: adding.error === null ? undefined : whyNot(adding.error, deed),
  };
}
