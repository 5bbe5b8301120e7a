import type { MessageContent } from '@rejoin/core/conversation/content';
import type { SendMessage } from '@rejoin/core/flow/flow';
import { Badge } from '@rejoin/ui/badge';
import { TextArea } from '@rejoin/ui/text-area';
import { TextField } from '@rejoin/ui/text-field';
import type { NodeFormProps } from './form-props.ts';
import { CONTENT_WORDS } from './node-words.ts';
import { RowList } from './row-list.tsx';

type Reply = Extract<MessageContent, { contentType: 'QuickReply' }>;

const FRESH: Reply = { contentType: 'QuickReply', quickReply: { text: '', payload: '' } };
const REPLIES_MAX = 13;

/** What is said, with quick replies or a picture. Other structures stay as they are. */
export function MessageForm({ node, onChange, readOnly }: NodeFormProps<SendMessage>) {
  const { content = [], imageUrl } = node;
  const replies = content.filter((each) => each.contentType === 'QuickReply');
  const others = content.filter((each) => each.contentType !== 'QuickReply');
  return (
    <>
      <TextArea
        label="Text"
        hint="{{answer}} stands for what the guest said last, {{attribute.NAME}} for what is remembered."
        value={node.text}
        disabled={readOnly}
        onChange={({ target }) => onChange({ ...node, text: target.value }, 'text')}
      />
      {others.length > 0 ? (
        <Kept others={others} />
      ) : (
        <RowList
          label="Quick replies"
          hint="Put an Ask behind this node, so that what is pressed is heard."
          noun="quick reply"
          rows={replies}
          fresh={replies.length < REPLIES_MAX && imageUrl === undefined ? FRESH : undefined}
          readOnly={readOnly}
          onChange={(rows, mark) => onChange(withReplies(node, rows), mark)}
        >
          {(row, edit, number) => <ReplyFields reply={row} edit={edit} number={number} readOnly={readOnly} />}
        </RowList>
      )}
      {(content.length === 0 || imageUrl !== undefined) && (
        <TextField
          label="Picture"
          hint="An https address. The first line of the text becomes its title."
          value={imageUrl ?? ''}
          disabled={readOnly}
          autoComplete="off"
          onChange={({ target }) => onChange(withImage(node, target.value), 'image')}
        />
      )}
    </>
  );
}

function Kept({ others }: { others: readonly Exclude<MessageContent, Reply>[] }) {
  return (
    <div className="flex flex-wrap items-center gap-2 text-13">
      {others.map((each, index) => (
        <Badge key={index}>{CONTENT_WORDS[each.contentType]} (kept as it is)</Badge>
      ))}
      <span className="text-muted">The JSON tab changes it.</span>
    </div>
  );
}

type ReplyFieldsProps = {
  reply: Reply;
  edit: (reply: Reply, field: string) => void;
  number: number;
  readOnly: boolean;
};

/** What a pressed reply means is what it says, until somebody writes something else. */
function ReplyFields({ reply, edit, number, readOnly }: ReplyFieldsProps) {
  const { quickReply } = reply;
  const { text, payload } = quickReply;
  return (
    <>
      <TextField
        label={`Quick reply ${number}`}
        value={text}
        disabled={readOnly}
        autoComplete="off"
        onChange={({ target }) => {
          const next = payload === text ? target.value : payload;
          edit({ ...reply, quickReply: { ...quickReply, text: target.value, payload: next } }, 'text');
        }}
      />
      <TextField
        label={`Payload of quick reply ${number}`}
        hint="What a case asks for. The guest doesn’t see it."
        value={payload}
        disabled={readOnly}
        autoComplete="off"
        onChange={({ target }) => edit({ ...reply, quickReply: { ...quickReply, payload: target.value } }, 'payload')}
      />
    </>
  );
}

function withReplies({ content: _content, ...node }: SendMessage, rows: readonly Reply[]): SendMessage {
  return rows.length === 0 ? node : { ...node, content: rows };
}

function withImage({ imageUrl: _imageUrl, ...node }: SendMessage, address: string): SendMessage {
  return address === '' ? node : { ...node, imageUrl: address };
}
