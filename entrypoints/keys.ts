import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keyGuardOf } from '@/page/keys';

/** Runs before the page's own scripts, so that keys pressed in a card are heard here first. */
export default defineUnlistedScript(() => void keyGuardOf(window));
