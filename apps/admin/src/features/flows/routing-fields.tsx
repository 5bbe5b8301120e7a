import type { SetRouting, TransferToQueue } from '@rejoin/core/flow/flow';
import { PREFERRED_MAX, PRIORITY, SCORE } from '@rejoin/core/routing/request';
import { Select } from '@rejoin/ui/select';
import { Switch } from '@rejoin/ui/switch';
import { TextField } from '@rejoin/ui/text-field';
import type { NodeFormProps } from './form-props.ts';
import { NumberField } from './number-field.tsx';
import { RowList } from './row-list.tsx';
import { SkillsField } from './skills-field.tsx';

type Routed = SetRouting | TransferToQueue;

/** What the conversation asks of whoever takes it. What is left out stays as it was. */
export function RoutingFields<Node extends Routed>({ node, onChange, choices, readOnly }: NodeFormProps<Node>) {
  const { priority, skills, language, preferred } = node;
  const props = { node, onChange, choices, readOnly };
  return (
    <>
      <Switch
        label="Set the priority"
        checked={priority !== undefined}
        disabled={readOnly}
        onCheckedChange={(on) => onChange(on ? { ...node, priority: 0 } : without(node, 'priority'))}
      />
      {priority !== undefined && (
        <NumberField
          label="Priority"
          range={PRIORITY}
          hint="A point weighs as much as a minute of waiting."
          value={priority}
          readOnly={readOnly}
          onChange={(value) => onChange({ ...node, priority: value }, 'priority')}
        />
      )}
      <Switch
        label="Set the skills"
        checked={skills !== undefined}
        disabled={readOnly}
        onCheckedChange={(on) => onChange(on ? { ...node, skills: [] } : without(node, 'skills'))}
      />
      {skills !== undefined && (
        <SkillsField
          label="Skills"
          choices={choices}
          chosen={skills}
          onChange={(next) => onChange({ ...node, skills: next })}
          readOnly={readOnly}
        />
      )}
      <TextField
        label="Language"
        hint="A tag such as de, in lower case. Empty: as it was."
        value={language ?? ''}
        disabled={readOnly}
        autoComplete="off"
        onChange={({ target }) =>
          onChange(target.value === '' ? without(node, 'language') : { ...node, language: target.value }, 'language')
        }
      />
      <Preferred {...props} preferred={preferred ?? []} />
    </>
  );
}

type PreferredAgents = NonNullable<Routed['preferred']>;

function Preferred<Node extends Routed>(props: NodeFormProps<Node> & { preferred: PreferredAgents }) {
  const { node, onChange, choices, readOnly, preferred } = props;
  const free = choices.agents.find(({ id }) => !preferred.some(({ agentId }) => agentId === id));
  const mayAdd = free !== undefined && preferred.length < PREFERRED_MAX;
  return (
    <RowList
      label="Preferred agents"
      hint="The higher the score, the sooner it is offered to them. None: as it was."
      noun="agent"
      rows={preferred}
      fresh={mayAdd ? { agentId: free.id, score: 100 } : undefined}
      readOnly={readOnly}
      onChange={(rows, mark) =>
        onChange(rows.length === 0 ? without(node, 'preferred') : { ...node, preferred: rows }, mark)
      }
    >
      {(row, edit, number) => (
        <>
          <Select
            label={`Agent ${number}`}
            options={choices.agents.map(({ id, name }) => ({ value: id, label: name }))}
            value={row.agentId}
            disabled={readOnly}
            onValueChange={(agentId) => edit({ ...row, agentId }, 'agent')}
          />
          <NumberField
            label={`Score of agent ${number}`}
            range={SCORE}
            value={row.score}
            readOnly={readOnly}
            onChange={(score) => edit({ ...row, score }, 'score')}
          />
        </>
      )}
    </RowList>
  );
}

function without<Node extends Routed>(node: Node, key: 'priority' | 'skills' | 'language' | 'preferred'): Node {
  return Object.fromEntries(Object.entries(node).filter(([each]) => each !== key)) as Node;
}
