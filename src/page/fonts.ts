/** Weights and sizes of a card's text, `--text-xs` to `--text-xl` of tokens.css where the browser's own size is 16 px. */
const STYLES = ['400 13', '600 13', '400 14', '500 14', '400 15', '600 15', '500 18', '700 24'];

/**
 * Has the browser find the fonts that a card's sheet names: it looks for each when it first measures text in it, which for a page's first
 * card takes longer than drawing it. A canvas needs no place in the page for that.
 */
export function findFonts(sheet: string, letters: string): void {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  for (const [, family] of sheet.matchAll(/--font-\w+:([^;}]+)/g)) {
    for (const style of STYLES) {
      pen.font = `${style}px ${family}`;
      pen.measureText(letters);
    }
  }
}
