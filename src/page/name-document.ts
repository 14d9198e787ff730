/**
 * Says in what language and direction a page of ours is, and what it is called. The texts themselves know their language:
 * the browser's is another one where there is no translation into it.
 */
export function nameDocument(document: Document, title: string, t: (key: string) => string): void {
  document.title = t(title);
  Object.assign(document.documentElement, { lang: t('language'), dir: t('direction') });
}
