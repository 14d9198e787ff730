import { isEditor, ownerOf } from './context';
import { isElement, parentOf } from './dom';
import type { Follower } from './follow';

/** What is known of an editor that was made one after it was read is forgotten when the reader goes to write in it; true if so. */
export function leaveEditor(focused: Element, follower: Follower): boolean {
  let editor: Element | undefined;
  for (let up: Node | null = focused; up && isElement(up); up = parentOf(up)) if (isEditor(up)) editor = up;
  if (!editor) return false;
  follower.forgetAll(editor);
  follower.touch(ownerOf(parentOf(editor) ?? editor));
  return true;
}
