import card from './card.css?inline';
import box from './card-box.css?inline';
import controls from './controls.css?inline';
import entryView from './entry-view.css?inline';
import tokens from './tokens.css?inline';

/** All that a card's look needs, for a shadow root that nothing else reaches. */
export const CARD_SHEET = [box, tokens, controls, entryView, card].join('\n');
