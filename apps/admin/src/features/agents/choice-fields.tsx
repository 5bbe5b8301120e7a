import { Select } from '@rejoin/ui/select';
import type { AgentOptions, StoredAgent } from './agent.ts';
import type { AgentTask, Choice } from './agents-for-many.ts';
import { CapacityField } from './capacity-field.tsx';
import { LEVELS } from './skill-levels.tsx';

type ChoiceFieldsProps = {
  task: AgentTask;
  agents: readonly StoredAgent[];
  options: AgentOptions;
  choice: Choice;
  onChange: (choice: Choice) => void;
  /** What is wrong with the capacity. */
  problem: string | undefined;
};

/** What is to be chosen before many agents are changed. What is taken away has to be there with one of them. */
export function ChoiceFields({ task, agents, options, choice, onChange, problem }: ChoiceFieldsProps) {
  switch (task) {
    case 'joinQueue':
    case 'leaveQueue': {
      const served = options.queues.filter(({ id }) => agents.some(({ settings }) => settings.queueIds.includes(id)));
      return (
        <Select
          label="Queue"
          options={optionsOf(task === 'joinQueue' ? options.queues : served)}
          value={choice.queueId}
          onValueChange={(queueId) => onChange({ ...choice, queueId })}
        />
      );
    }
    case 'setSkill':
    case 'dropSkill': {
      const had = options.skills.filter(({ id }) => agents.some(({ settings }) => settings.skills[id] !== undefined));
      return (
        <div className="flex gap-3">
          <Select
            label="Skill"
            className="min-w-0 flex-1"
            options={optionsOf(task === 'setSkill' ? options.skills : had)}
            value={choice.skillId}
            onValueChange={(skillId) => onChange({ ...choice, skillId })}
          />
          {task === 'setSkill' && (
            <Select
              label="How well"
              className="w-24 shrink-0"
              options={LEVELS}
              value={String(choice.level)}
              onValueChange={(level) => onChange({ ...choice, level: Number(level) })}
            />
          )}
        </div>
      );
    }
    case 'setCapacity':
      return (
        <CapacityField
          capacity={choice.capacity}
          ofAll={options.capacity}
          onChange={(capacity) => onChange({ ...choice, capacity })}
          error={problem}
        />
      );
  }
}

function optionsOf(things: readonly { readonly id: string; readonly name: string }[]) {
  return things.map(({ id, name }) => ({ value: id, label: name }));
}
