import type { FlowTestGiven } from '@rejoin/core/flow/flow-test';
import { Checkbox } from '@rejoin/ui/checkbox';
import { Select } from '@rejoin/ui/select';
import { Switch } from '@rejoin/ui/switch';
import { type FlowChoices, nameIn } from './flow.ts';

type BeforeFieldsProps = {
  given: FlowTestGiven;
  agents: FlowChoices['agents'];
  /** Those whom the flow names. */
  namedAgentIds: readonly string[];
  readOnly: boolean;
  onChange: (given: FlowTestGiven, field: string) => void;
};

const NOBODY = '';

/** Whether the guest comes back, to whom, and which of the agents in question could take the conversation. */
export function BeforeFields({ given, agents, namedAgentIds, readOnly, onChange }: BeforeFieldsProps) {
  const { rejoins = false, lastAgentId, availableAgentIds = [] } = given;
  const inQuestion = [...new Set([...(lastAgentId === undefined ? [] : [lastAgentId]), ...namedAgentIds])];
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
      {inQuestion.length > 0 && (
        <fieldset className="flex min-w-0 flex-col gap-2">
          <legend className="mb-2 text-13 font-medium">Who is available</legend>
          {inQuestion.map((agentId) => (
            <Checkbox
              key={agentId}
              label={nameIn(agents, agentId)}
              checked={availableAgentIds.includes(agentId)}
              disabled={readOnly}
              onCheckedChange={(isAvailable) =>
                onChange(
                  {
                    ...given,
                    availableAgentIds: isAvailable
                      ? [...availableAgentIds, agentId]
                      : availableAgentIds.filter((id) => id !== agentId),
                  },
                  `available ${agentId}`,
                )
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
