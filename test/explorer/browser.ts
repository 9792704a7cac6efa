import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const builtPage = join(import.meta.dirname, '../../dist/explorer/index.html');
export const pageUrl = pathToFileURL(builtPage).href;

/** A page of the explorer, and everything it should not have done. */
export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, errors that nobody caught, requests to outside. */
  readonly complaints: string[];
}

export async function startBrowser(): Promise<Browser> {
  if (!existsSync(executablePath))
    throw new Error(`there is no ${executablePath}: apt-get install chromium, or set CHROMIUM`);
  // Root, as in containers, has no sandbox.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** Opens the built page from the file system and waits for its forecast. */
export async function open(
  browser: Browser,
  hash: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(110_000);
  await page.addInitScript(countOrders);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(`${pageUrl}${hash}`);
  await settled(page);
  return { page, complaints };
}

interface Counted {
  ordersToWorkers: number;
}

/** In the page: counts what it asks of its workers, without which it simulates nothing. */
function countOrders(): void {
  const counted = globalThis as unknown as Counted;
  counted.ordersToWorkers = 0;
  const { Worker } = globalThis as unknown as {
    Worker: { prototype: { postMessage(order: unknown): void } };
  };
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (order) {
    counted.ordersToWorkers++;
    postMessage.call(this, order);
  };
}

export function ordersToWorkers(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as Counted).ordersToWorkers);
}

/**
 * Does something that changes what is in the fields, and waits for what the page then says of it. A page that has not
 * yet noticed looks as if it were done, but its address is the old one.
 */
export async function change(page: Page, action: () => Promise<unknown>): Promise<void> {
  const before = await page.evaluate(() => location.href);
  await action();
  await page.waitForFunction((url) => location.href !== url, before);
  await settled(page);
}

/** Waits until the page is not calculating, and shows what it has calculated, comparison and all. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy]')?.getAttribute('aria-busy') === 'false' &&
      (document.querySelector('.comparison') === null ||
        document.querySelector('.comparison figure') !== null),
  );
}

/** Writes into a field and leaves it. */
export async function enter(page: Page, field: string | Locator, text: string): Promise<void> {
  const input = typeof field === 'string' ? page.locator(field) : field;
  await change(page, async () => {
    await input.fill(text);
    await input.press('Tab');
  });
}

/** Opens everything that opens, and what is in it. */
export async function openAll(page: Page): Promise<void> {
  const closed = page.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) {
    const fold = closed.first().locator('..');
    const handle = (await fold.elementHandle())!;
    await closed.first().click();
    // What is in it is made after it has opened.
    await page.waitForFunction(
      (details) => details.hasAttribute('open') && details.childElementCount > 1,
      handle,
    );
  }
}
