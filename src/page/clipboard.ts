/**
 * Puts text on the clipboard within a press of the reader's; resolves to whether it got there.
 * Pages without https, and frames that may not write to the clipboard themselves, leave only the old command.
 */
export async function copyText({ navigator, document }: Window, text: string): Promise<boolean> {
  const old = () => copyByCommand(document, text);
  // Not there at all where the page is no secure context, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return clipboard ? clipboard.writeText(text).then(() => true, old) : old();
}

/** Has the browser copy, and puts our text in place of what is selected before the page hears of it. */
function copyByCommand(document: Document, text: string): boolean {
  let copied = false;
  const put = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'copy') return;
    (event as ClipboardEvent).clipboardData?.setData('text/plain', text);
    copied = true;
  };
  // Chromium copies without a selection only when told before that something else will be copied.
  const types = ['beforecopy', 'copy'];
  for (const type of types) document.defaultView?.addEventListener(type, put, { capture: true });
  document.execCommand('copy');
  for (const type of types) document.defaultView?.removeEventListener(type, put, { capture: true });
  return copied;
}
