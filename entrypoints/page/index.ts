import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTerms } from '@/extension/page-terms';
import { createReport } from '@/extension/report';
import { watchRun } from '@/extension/run';
import { localShelf } from '@/extension/shelf';
import { isHtml, pageSide } from './side';

/** Marks the page while the reader's choices say so. */
export default defineUnlistedScript(() => {
  if (!isHtml(document)) return;
  const page = pageSide(window);
  const offer = offerTerms(() => {});
  const report = createReport();
  watchRun(page, localShelf(), ({ on }) => {
    offer.tell({ top: page.isTop, on, terms: [] });
    if (page.isTop) report.tell({ on, count: 0 });
  });
});
