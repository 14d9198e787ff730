import { expect, test, vi } from 'vitest';
import { localSpeech } from '@/page/speech';

type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService'>;

const voice = (name: string, lang: string, localService: boolean): Voice => ({ name, lang, localService });

const CASES: [title: string, voices: Voice[], spoken: string | undefined][] = [
  ['with the voice of this device', [voice('cloud', 'en-US', false), voice('local', 'en-GB', true)], 'local'],
  ['with the American one first', [voice('British', 'en-GB', true), voice('American', 'en_US', true)], 'American'],
  ['not at all where every voice is far away', [voice('cloud', 'en-US', false)], undefined],
  ['not at all in other languages', [voice('Anna', 'de-DE', true)], undefined],
  ['not at all without voices', [], undefined],
];

test.each(CASES)('speaks %s', (_title, voices, spoken) => {
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      voice?: Voice;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  const speak = vi.fn<(utterance: { text: string; voice: Voice }) => void>();
  const speechSynthesis = { getVoices: () => voices, speak, cancel: () => {} };
  localSpeech({ speechSynthesis } as unknown as Window)?.('sarcopenia');
  expect(speak.mock.calls.map(([{ text, voice: used }]) => [text, used.name])).toEqual(spoken ? [['sarcopenia', spoken]] : []);
  vi.unstubAllGlobals();
});
