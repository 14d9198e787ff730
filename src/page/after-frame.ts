/** Calls back once, in a task of its own after the next frame was drawn: styles and layout are up to date, and reading them is free. */
export function afterFrame(call: () => void): () => void {
  const ended = new AbortController();
  const frame = requestAnimationFrame(() => {
    scheduler.postTask(call, { priority: 'user-visible', signal: ended.signal }).catch(() => {});
  });
  return () => {
    cancelAnimationFrame(frame);
    ended.abort();
  };
}
