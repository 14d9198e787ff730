import type { PageServer } from '@/cli/serve';

let sites = 0;

/** The address of a page on a site that no page was on before, so that Chromium starts a process for it. */
export const freshSite = (server: PageServer, path: string): string => server.url(path, `bench-${sites++}.test`);
