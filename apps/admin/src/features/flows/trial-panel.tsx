import type { Flow } from '@rejoin/core/flow/flow';
import type { FlowTest } from '@rejoin/core/flow/flow-test';
import { Button } from '@rejoin/ui/button';
import { Switch } from '@rejoin/ui/switch';
import { TextField } from '@rejoin/ui/text-field';
import { type FormEvent, useState } from 'react';
import type { FlowChoices } from './flow.ts';
import { beginTrial, endCall, letTimePass, sayIn, type Trial, type TrialGuest } from './trial.ts';
import { TrialCall } from './trial-call.tsx';

type TrialPanelProps = {
  flow: Flow;
  choices: FlowChoices;
  trial: Trial | undefined;
  onChange: (trial: Trial | undefined) => void;
  /** `undefined`: no test can be added. */
  onKeep: ((test: FlowTest) => void) | undefined;
};

/** A conversation with the draft, as a guest would have it. Nobody else sees it. */
export function TrialPanel({ flow, choices, trial, onChange, onKeep }: TrialPanelProps) {
  const stage = { flow, choices };
  return (
    <div className="flex flex-col gap-4">
      <header>
        <h2 className="text-14 font-semibold">Try it</h2>
        <p className="text-13 text-muted">With the draft as it is now. Nothing is kept, and no server is asked.</p>
      </header>
      {trial === undefined ? (
        <Begin onBegin={(begun) => onChange(beginTrial(stage, begun))} />
      ) : (
        <>
          <TrialLines trial={trial} />
          {trial.buttons.length > 0 && trial.rest !== undefined && (
            <div className="flex flex-wrap gap-2">
              {trial.buttons.map((button) => (
                <Button key={`${button.text} ${button.payload}`} onClick={() => onChange(sayIn(stage, trial, button))}>
                  {button.text}
                </Button>
              ))}
            </div>
          )}
          {trial.request !== undefined && (
            <TrialCall request={trial.request} onEnd={(outcome) => onChange(endCall(stage, trial, outcome))} />
          )}
          {trial.rest !== undefined && <Words onSay={(text) => onChange(sayIn(stage, trial, { text }))} />}
          <div className="flex flex-wrap gap-2">
            {trial.rest?.for === 'answer' && (
              <Button onClick={() => onChange(letTimePass(stage, trial))}>Let the time pass</Button>
            )}
            {onKeep !== undefined && trial.request === undefined && (
              <Button onClick={() => onKeep(trial.test)}>Keep as a test</Button>
            )}
            <Button onClick={() => onChange(undefined)}>Start again</Button>
          </div>
        </>
      )}
    </div>
  );
}

type Beginning = Parameters<typeof beginTrial>[1];

function Begin({ onBegin }: { onBegin: (begun: Beginning) => void }) {
  const [words, setWords] = useState('');
  const [time, setTime] = useState('');
  const [guest, setGuest] = useState<TrialGuest>({ authenticated: false, returning: false, agentsAvailable: true });
  const { language = '' } = guest;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    const at = time === '' ? Date.now() : new Date(time).getTime();
    onBegin({ at, guest, ...(words.trim() !== '' && { words }) });
  };
  const withLanguage = (tag: string) => {
    const { language: _language, ...rest } = guest;
    setGuest(tag === '' ? rest : { ...rest, language: tag });
  };
  return (
    <form onSubmit={begin} className="flex flex-col gap-4">
      <TextField
        label="The guest’s first words"
        hint="Empty: they open the messenger and say nothing."
        value={words}
        autoComplete="off"
        onChange={({ target }) => setWords(target.value)}
      />
      <TextField
        label="When"
        hint="By your clock. Empty: now."
        type="datetime-local"
        value={time}
        onChange={({ target }) => setTime(target.value)}
      />
      <TextField
        label="The guest’s language"
        hint="A tag such as de. Empty: not known."
        value={language}
        autoComplete="off"
        onChange={({ target }) => withLanguage(target.value.trim().toLowerCase())}
      />
      <Switch
        label="Has signed in"
        checked={guest.authenticated}
        onCheckedChange={(authenticated) => setGuest({ ...guest, authenticated })}
      />
      <Switch
        label="Has been here before"
        checked={guest.returning}
        onCheckedChange={(returning) => setGuest({ ...guest, returning })}
      />
      <Switch
        label="Agents are available"
        checked={guest.agentsAvailable}
        onCheckedChange={(agentsAvailable) => setGuest({ ...guest, agentsAvailable })}
      />
      <Button variant="primary" type="submit" className="self-start">
        Start
      </Button>
    </form>
  );
}

const BUBBLES = {
  guest: 'self-end bg-accent text-on-accent',
  flow: 'self-start bg-sunken',
} as const;

function TrialLines({ trial: { lines } }: { trial: Trial }) {
  return (
    <ol aria-label="The conversation" aria-live="polite" className="flex flex-col gap-2">
      {lines.map(({ who, text }, index) =>
        who === 'note' ? (
          <li key={`${index} ${text}`} className="self-center text-center text-12 break-words text-muted">
            {text}
          </li>
        ) : (
          <li
            key={`${index} ${text}`}
            className={`max-w-[85%] rounded-bubble px-3.5 py-2.5 text-13 break-words whitespace-pre-wrap ${BUBBLES[who]}`}
          >
            {text}
          </li>
        ),
      )}
    </ol>
  );
}

function Words({ onSay }: { onSay: (text: string) => void }) {
  const [words, setWords] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return;
    onSay(words);
    setWords('');
  };
  return (
    <form onSubmit={send} className="flex items-end gap-2">
      <TextField
        className="min-w-0 flex-1"
        label="The guest writes"
        value={words}
        autoComplete="off"
        onChange={({ target }) => setWords(target.value)}
      />
      <Button variant="primary" type="submit">
        Send
      </Button>
    </form>
  );
}
