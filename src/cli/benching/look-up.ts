import type { Driver } from '@/cli/drive';
import { spreadOf, type Line } from './table';

const ROUNDS = 9;

/** An entry asked of the background by a page of the extension: with the background asleep, awake, and with the entry's volume read; wall time. */
export async function lookUpLines(driver: Driver): Promise<Line[]> {
  const own = await driver.own('/welcome.html');
  const ask = (id: string) =>
    own.run<number>(
      `(async () => {
        const begun = performance.now();
        const answer = await browser.runtime.sendMessage({ healthgloss: 'entry', ask: '${id}' });
        if (!JSON.stringify(answer).includes('gist')) throw new Error('no entry: ' + JSON.stringify(answer));
        return performance.now() - begun;
      })()`,
    );
  const [cold, awake, warm]: number[][] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    await driver.stopBackground();
    cold!.push(await ask('sarcopenia'));
    awake!.push(await ask('asthma'));
    warm!.push(await ask('arthritis'));
  }
  await own.close();
  return [
    { what: 'an entry from a background that sleeps', figure: spreadOf(cold!), unit: 'ms', target: '≤ 120' },
    { what: 'the same, from one that is awake', figure: spreadOf(awake!), unit: 'ms', target: '≤ 120' },
    { what: 'the same, of a volume that it has read', figure: spreadOf(warm!), unit: 'ms', target: '≤ 5' },
  ];
}
