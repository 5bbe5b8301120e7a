let context: AudioContext | undefined;

/** Two short rising notes. Silent until the browser has seen a click or a key on the page. */
export function ring(): void {
  context ??= new AudioContext();
  const { currentTime: now } = context;
  if (context.state === 'suspended') void context.resume();
  for (const [index, frequency] of [659.25, 880].entries()) note(context, frequency, now + index * 0.16);
}

function note(audio: AudioContext, frequency: number, start: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.type = 'sine';
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.18, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.32);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.34);
}
