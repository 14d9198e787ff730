import css from './marks.css?inline';

/** Our sheet in the shadow roots that hold painted marks: Firefox applies the document's highlight rules to none of them. */
export interface RootSheets {
  /** Sees to it that the root has the sheet; pages set their lists of sheets anew at will. */
  dress(root: ShadowRoot): void;
  /** Takes the sheet out of all roots. */
  stop(): void;
}

/** Starts with no root dressed. */
export function createRootSheets(): RootSheets {
  const dressed = new Set<ShadowRoot>();
  let sheet: CSSStyleSheet | undefined;
  return {
    dress(root) {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      dressed.add(root);
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    },
    stop() {
      for (const root of dressed) {
        const at = sheet ? root.adoptedStyleSheets.indexOf(sheet) : -1;
        if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
      }
      dressed.clear();
    },
  };
}
