'use client';

import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { isEqual } from '../../setting/is-equal.ts';
import { NewSettingFrame } from '../../setting/new-setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import { useNewSetting } from '../../setting/use-new-setting.ts';
import { NEW_RESPONSE, RESPONSES, responseToSend } from './canned-response.ts';
import { type Problems, problemsOf } from './problem-texts.ts';
import { ResponseForm } from './response-form.tsx';
import { useSurroundings } from './use-surroundings.ts';

const NONE: Problems = new Map();

/** A canned response that is not there yet. */
export function NewResponseScreen() {
  const trpc = useTRPC();
  const { cannedResponses } = useTRPCClient();
  const { surroundings, options } = useSurroundings();
  const setting = useNewSetting(NEW_RESPONSE, {
    add: (content) => cannedResponses.add.mutate({ response: responseToSend(content) }),
    told: [trpc.cannedResponses.pathKey()],
    path: RESPONSES.href,
    deed: { not: 'Not saved', thing: 'this response', right: 'add canned responses' },
    isSame: isEqual,
  });
  const { content, edit, asked } = setting;
  const problems = problemsOf(content, surroundings);
  return (
    <NewSettingFrame
      header={
        <SettingHeader
          title="New response"
          list={RESPONSES}
          description="Agents put it into a message with a slash, read it over, and send it."
        />
      }
      thing="This response"
      {...{ setting, problems: problems.size }}
    >
      <ResponseForm
        content={content}
        onChange={edit}
        options={options}
        problems={asked ? problems : NONE}
        readOnly={false}
      />
    </NewSettingFrame>
  );
}
