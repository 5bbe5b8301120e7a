import { useMemo } from 'react';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import type { Saved } from '../../setting/edit-form.ts';
import { isEqual } from '../../setting/is-equal.ts';
import { SettingFrame } from '../../setting/setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import { useSettingEditor } from '../../setting/use-setting-editor.ts';
import {
  contentOf,
  RESPONSES,
  type ResponseAbilities,
  type ResponseContent,
  responseToSend,
  type StoredResponse,
} from './canned-response.ts';
import { DeleteResponse } from './delete-response.tsx';
import { type Problems, problemsOf } from './problem-texts.ts';
import { ResponseForm } from './response-form.tsx';
import { useSurroundings } from './use-surroundings.ts';

const NONE: Problems = new Map();

type ResponseEditorProps = { stored: StoredResponse; abilities: ResponseAbilities };

/** A canned response as a form. What is saved agents have at once. */
export function ResponseEditor({ stored, abilities }: ResponseEditorProps) {
  const editor = useResponseEditor(stored);
  const { surroundings, options } = useSurroundings(stored.id);
  const { state, dispatch } = editor;
  const problems = problemsOf(state.content, surroundings);
  return (
    <SettingFrame
      header={
        <SettingHeader
          title={stored.name}
          list={RESPONSES}
          audited={{ kind: 'cannedResponse', id: stored.id }}
          deletion={{
            may: abilities.delete,
            verb: 'Delete response',
            dialog: (dialog) => <DeleteResponse response={stored} {...dialog} />,
          }}
        />
      }
      thing="this response"
      editor={editor}
      lacking={abilities.edit ? undefined : 'responses:response:edit'}
      problems={problems.size}
    >
      <ResponseForm
        content={state.content}
        onChange={(content) => dispatch({ type: 'edited', content })}
        options={options}
        problems={state.asked ? problems : NONE}
        readOnly={!abilities.edit}
      />
    </SettingFrame>
  );
}

/** The form, and saving it on what was read. */
function useResponseEditor(stored: StoredResponse) {
  const trpc = useTRPC();
  const { cannedResponses } = useTRPCClient();
  const { id } = stored;
  const fresh = useMemo(() => savedOf(stored), [stored]);
  return useSettingEditor<ResponseContent>(fresh, {
    save: async (edit) => {
      const response = { ...responseToSend(edit.content), id };
      const { revision } = await cannedResponses.save.mutate({ response, revision: edit.revision });
      return { content: edit.content, revision };
    },
    read: async () => savedOf(await cannedResponses.get.query({ id })),
    told: [trpc.cannedResponses.pathKey()],
    deed: { not: 'Not saved', thing: 'this response', right: 'edit canned responses' },
    isSame: isEqual,
  });
}

function savedOf(stored: StoredResponse): Saved<ResponseContent> {
  return { content: contentOf(stored), revision: stored.revision };
}
