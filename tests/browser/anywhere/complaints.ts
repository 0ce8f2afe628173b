import type { BrowserContext, Page } from 'playwright';

/** What a browser complains about while pages of one site are shown. */
export type Complaints = string[];

/** Collects console errors, failed and outside requests, and violations of the policy. */
export const watch = (page: Page, site: string): Complaints => {
  const complaints: Complaints = [];
  const isOurs = (url: string): boolean => url.startsWith(site) || /^(?:data|blob|about):/.test(url);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => complaints.push(`error: ${message}`));
  page.on('request', (request) => {
    if (!isOurs(request.url())) complaints.push(`outside: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left stops what it was loading.
    if (!/ABORTED/i.test(why)) complaints.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
};

/** Reports every refusal of the policy as a console error, also in browsers that log it elsewhere. */
export const reportViolations = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
