import type { Page } from 'puppeteer-core';
import { bundle } from './bundle';
import type { Stage } from './browsers';

let script: Promise<string> | undefined;

/** Opens a page of this body with the annotator in it, not started, under the name `lab`. */
export async function openLab(stage: Stage, body: string, head = ''): Promise<Page> {
  stage.server.put('/lab.js', { body: await (script ??= bundle('tests/browser/page/lab.ts')), type: 'text/javascript' });
  stage.server.put(
    '/lab.html',
    `<!doctype html><html lang="en"><head><title>Lab</title>${head}<script src="/lab.js"></script></head><body>${body}</body></html>`,
  );
  return stage.driver.open(stage.server.url('/lab.html'));
}
