import type { Driver } from '@/cli/drive';
import { spreadOf, type Line } from './table';

const ROUNDS = 9;

/** An entry asked of the background by a page of the extension, with the background asleep or awake; wall time. */
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
  const [cold, warm]: number[][] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    await driver.stopBackground();
    cold!.push(await ask('sarcopenia'));
    warm!.push(await ask('asthma'));
  }
  await own.close();
  return [
    { what: 'an entry from a background that sleeps', figure: spreadOf(cold!), unit: 'ms', target: '≤ 120' },
    { what: 'an entry from a background that is awake', figure: spreadOf(warm!), unit: 'ms', target: '≤ 5' },
  ];
}
