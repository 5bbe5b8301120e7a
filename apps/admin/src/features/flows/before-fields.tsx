import { askedQueueIds, namedAgentIds } from '@rejoin/core/flow/flow';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import type { FlowTestGiven } from '@rejoin/core/flow/flow-test';
import { Checkbox } from '@rejoin/ui/checkbox';
import { Select } from '@rejoin/ui/select';
import { Switch } from '@rejoin/ui/switch';
import { type FlowChoices, nameIn } from './flow.ts';

type BeforeFieldsProps = {
  given: FlowTestGiven;
  choices: FlowChoices;
  nodes: FlowContent['nodes'];
  readOnly: boolean;
  onChange: (given: FlowTestGiven, field: string) => void;
};

/** No agent's id, and not empty: a list shows nothing chosen for an empty value. */
const NOBODY = ' ';

/** Whether the guest comes back, to whom, and who is there of those whom the flow asks about. */
export function BeforeFields({ given, choices, nodes, readOnly, onChange }: BeforeFieldsProps) {
  const { agents, queues } = choices;
  const { rejoins = false, lastAgentId, availableAgentIds = [], staffedQueueIds = [] } = given;
  const inQuestion = [...new Set([...(lastAgentId === undefined ? [] : [lastAgentId]), ...namedAgentIds({ nodes })])];
  const withLastAgent = (agentId: string) => {
    const { lastAgentId: _lastAgentId, ...rest } = given;
    onChange(agentId === NOBODY ? rest : { ...rest, lastAgentId: agentId }, 'last agent');
  };
  return (
    <>
      <Switch
        label="Comes back to the conversation"
        hint="After the agent or the flow has left it."
        checked={rejoins}
        disabled={readOnly}
        onCheckedChange={(next) => onChange({ ...given, rejoins: next }, 'rejoins')}
      />
      <Select
        label="Who had it last"
        options={[{ value: NOBODY, label: 'No agent' }, ...agents.map(({ id, name }) => ({ value: id, label: name }))]}
        value={lastAgentId ?? NOBODY}
        disabled={readOnly}
        onValueChange={withLastAgent}
      />
      <Checkboxes
        legend="Who is available"
        things={agents}
        ids={inQuestion}
        checked={availableAgentIds}
        readOnly={readOnly}
        onChange={(ids, id) => onChange({ ...given, availableAgentIds: ids }, `available ${id}`)}
      />
      <Checkboxes
        legend="Somebody is on queue for"
        things={queues}
        ids={askedQueueIds({ nodes })}
        checked={staffedQueueIds}
        readOnly={readOnly}
        onChange={(ids, id) => onChange({ ...given, staffedQueueIds: ids }, `staffed ${id}`)}
      />
    </>
  );
}

type CheckboxesProps = {
  legend: string;
  things: readonly { readonly id: string; readonly name: string }[];
  ids: readonly string[];
  checked: readonly string[];
  readOnly: boolean;
  /** With the one that has been changed. */
  onChange: (checked: readonly string[], id: string) => void;
};

function Checkboxes({ legend, things, ids, checked, readOnly, onChange }: CheckboxesProps) {
  if (ids.length === 0) return null;
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-2 text-13 font-medium">{legend}</legend>
      {ids.map((id) => (
        <Checkbox
          key={id}
          label={nameIn(things, id)}
          checked={checked.includes(id)}
          disabled={readOnly}
          onCheckedChange={(isIn) => onChange(isIn ? [...checked, id] : checked.filter((each) => each !== id), id)}
        />
      ))}
    </fieldset>
  );
}
