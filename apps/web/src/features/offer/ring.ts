let context: AudioContext | undefined;

function opened(): AudioContext {
  context ??= new AudioContext();
  return context;
}

/** How often a page that may not be heard yet asks anew, in milliseconds. */
export const AGAIN_MS = 1000;

/**
 * Settles once this page may be heard: the browser keeps it silent until it is asked after a click or a key on the page, which what
 * was asked before does not notice. Asks until `signal` says stop.
 */
export async function audible(signal: AbortSignal): Promise<void> {
  const audio = opened();
  if (audio.state !== 'suspended') return;
  const again = setInterval(() => void audio.resume(), AGAIN_MS);
  signal.addEventListener('abort', () => clearInterval(again));
  await audio.resume();
  clearInterval(again);
}

/** Two short rising notes. */
export function ring(): void {
  const audio = opened();
  const { currentTime: now } = audio;
  if (audio.state === 'suspended') void audio.resume();
  for (const [index, frequency] of [659.25, 880].entries()) note(audio, frequency, now + index * 0.16);
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
