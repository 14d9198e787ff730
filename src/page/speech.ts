/**
 * Speaks with a voice that is on this device, in English; `undefined` when there is none, since other voices send the text away.
 * Browsers gather their voices after the first question, so it is asked anew each time.
 */
export function localSpeech(window: Window): ((text: string) => void) | undefined {
  const { speechSynthesis } = window;
  const voices =
    speechSynthesis?.getVoices().filter(({ localService, lang }) => localService && /^en(?:[-_]|$)/i.test(lang)) ?? [];
  const voice = voices.find(({ lang }) => /^en[-_]US$/i.test(lang)) ?? voices[0];
  if (!voice) return undefined;
  return (text) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = SPEED;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  };
}

/** A word that a reader has never heard is spoken a little slower than talk. */
const SPEED = 0.85;
