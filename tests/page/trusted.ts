/** Dispatches an event as if the reader had caused it; scripts can't, which is what the code under test relies on. */
export function trusted<E extends Event>(target: EventTarget, event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  return event;
}
