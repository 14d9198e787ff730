import type { Browser, Frame, Page } from 'puppeteer-core';
import type { Surface } from './drive';

interface BidiAnswer {
  type: 'success' | 'exception';
  result: { value?: unknown; sharedId?: string; shadowRoot?: { sharedId: string } };
  exceptionDetails?: { text: string };
}
/** Sends one BiDi command and returns its result. */
export type Send = <T>(method: string, parameters: object) => Promise<T>;

/** Puppeteer has no call for Firefox's chrome scope and closed shadow roots, so its BiDi connection is used directly. */
export function senderOf(browser: Browser): Send {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result?: unknown }> };
  };
  return async (method, parameters) => {
    const answer = await connection.send(method, parameters);
    return (answer.result ?? answer) as never;
  };
}

function valueOf(answer: BidiAnswer): unknown {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'script failed');
  return typeof answer.result.value === 'string' ? JSON.parse(answer.result.value) : undefined;
}

/** BiDi context id of a page or frame; puppeteer keeps it as the frame's `_id`. */
export const contextOf = (target: Page | Frame): string =>
  ('mainFrame' in target ? (target.mainFrame() as unknown as { _id: string }) : (target as unknown as { _id: string }))._id;

/** Evaluates an expression in the browser's own window, JSON out. */
export async function inWindow(send: Send, expression: string): Promise<unknown> {
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  return valueOf(
    await send<BidiAnswer>('script.evaluate', {
      target: { context: contexts[0]!.context },
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      awaitPromise: true,
    }),
  );
}

/** Evaluates an expression inside a `<browser>` element of the window (popup, sidebar), past its own content security policy. */
function inBrowserElement(send: Send, finder: string, expression: string): Promise<unknown> {
  const frameScript = `(async () => {
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    let answer;
    try { answer = { value: await Cu.evalInSandbox(${JSON.stringify(`(async () => JSON.stringify((await (${expression})) ?? null))()`)}, sandbox) }; }
    catch (error) { answer = { error: String(error) }; }
    sendAsyncMessage(CHANNEL, answer);
  })()`;
  return inWindow(
    send,
    `new Promise((resolve, reject) => {
      const element = ${finder};
      if (!element) return reject(new Error('nothing at ' + ${JSON.stringify(finder)}));
      const channel = 'healthgloss-' + Math.random();
      // An element that changes its process meanwhile loses the question: better no answer than waiting for ever.
      setTimeout(() => reject(new Error('no answer from ' + ${JSON.stringify(finder)})), 5000);
      element.messageManager.addMessageListener(channel, function heard({ data }) {
        element.messageManager.removeMessageListener(channel, heard);
        if (data.error) reject(new Error(data.error)); else resolve(JSON.parse(data.value));
      });
      element.messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(frameScript)}.replace('CHANNEL', JSON.stringify(channel))), false);
    })`,
  );
}

/** A surface that lives in an element of the browser's window, found by this expression. */
export function elementSurface(send: Send, finder: string, close: () => Promise<void>): Surface {
  const run = (expression: string) => inBrowserElement(send, finder, expression) as Promise<never>;
  return {
    run,
    type: (selector, text) =>
      run(`(() => {
        const field = document.querySelector(${JSON.stringify(selector)});
        field.focus();
        field.value = ${JSON.stringify(text)};
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      })()`),
    click: (selector) => run(`document.querySelector(${JSON.stringify(selector)}).click()`),
    screenshot: async () => false,
    close,
  };
}

/** Runs a function's body with the card's closed shadow root as `root`; `undefined` when no card is open. */
export async function inCard(send: Send, target: Page | Frame, body: string, argument: unknown): Promise<unknown> {
  const context = contextOf(target);
  const found = await send<BidiAnswer>('script.evaluate', {
    target: { context },
    expression: "document.querySelector('healthgloss-card')",
    awaitPromise: false,
    resultOwnership: 'root',
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = (found.result.value as { shadowRoot?: { sharedId: string } } | undefined)?.shadowRoot;
  if (!root) return undefined;
  return valueOf(
    await send<BidiAnswer>('script.callFunction', {
      target: { context },
      functionDeclaration: `async function (json) { const root = this; const argument = JSON.parse(json); return JSON.stringify((await (async () => { ${body} })()) ?? null); }`,
      this: { sharedId: root.sharedId },
      arguments: [{ type: 'string', value: JSON.stringify(argument ?? null) }],
      awaitPromise: true,
    }),
  );
}
