import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guardKeys } from '@/page/key-guard';

/** Runs before the page's own scripts, so that keys pressed in a card are heard here first. */
export default defineUnlistedScript(() => guardKeys(window));
