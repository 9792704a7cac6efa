import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

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

/** Waits until the forecast of what is in the fields is shown, comparison and all. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy]')?.getAttribute('aria-busy') === 'false' &&
      /^(500 |$)/.test(document.querySelector('[role=status]')?.textContent ?? '') &&
      (document.querySelector('.comparison') === null ||
        document.querySelector('.comparison figure') !== null),
    null,
    { timeout: 110_000 },
  );
}

/** Writes into a field and leaves it. */
export async function enter(page: Page, field: string, text: string): Promise<void> {
  await page.fill(field, text);
  await page.press(field, 'Tab');
}
