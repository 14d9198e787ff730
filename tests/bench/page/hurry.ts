/** Has what waits for a frame or a task run at once, so that it can be timed; returns what brings the browser's own ways back. */
export function hurry(): () => void {
  const { requestAnimationFrame: frames, scheduler: tasks } = globalThis;
  const now = (call: () => void) => {
    call();
    return Promise.resolve();
  };
  Object.assign(globalThis, { requestAnimationFrame: now, scheduler: { postTask: now } });
  return () => Object.assign(globalThis, { requestAnimationFrame: frames, scheduler: tasks });
}
