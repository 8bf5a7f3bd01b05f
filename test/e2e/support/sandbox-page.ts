import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type {} from '../../../sandbox/page/handle';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { Network, ORIGIN, ROOT, type Addin } from './network';

export interface SandboxOptions {
  /** File name in samples/; by default the clean sample. */
  readonly sample?: string;
  /** Bytes of an .xlsx file, opened in place of a sample. */
  readonly bytes?: Uint8Array;
  readonly name?: string;
  /** Display language of the ribbon. */
  readonly locale?: string;
  readonly addin?: Addin;
}

/** A file that the browser was given to save. */
export interface Download {
  readonly name: string;
  readonly bytes: Buffer;
}

export const sampleFile = (name: string): Buffer => readFileSync(path.join(ROOT, 'samples', name));

/** The sandbox in a browser, with what a test needs to play a person at it. */
export class SandboxPage {
  /** What the page or the pane threw. */
  readonly errors: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly network: Network,
  ) {
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  /** Opens the page with a workbook and waits until it is shown. */
  static async open(browser: Browser, options: SandboxOptions = {}): Promise<SandboxPage> {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      acceptDownloads: true,
      ignoreHTTPSErrors: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const network = new Network(options.addin ?? 'product');
    await network.attach(context);
    const page = await context.newPage();
    const sandbox = new SandboxPage(context, page, network);
    const query = new URLSearchParams();
    if (options.sample) query.set('sample', options.sample);
    if (options.locale) query.set('locale', options.locale);
    await page.goto(`${ORIGIN}/?${query.toString()}`);
    await page.waitForFunction(() => window.sandbox?.ready === true);
    if (options.bytes) await sandbox.openBytes(options.bytes, options.name ?? 'Thử.xlsx');
    return sandbox;
  }

  /** Closes the browser's window. Throws when the page failed somewhere or asked for anything it must not ask for. */
  async close(): Promise<void> {
    const missing = await this.page.evaluate(() => window.sandbox?.missing() ?? []).catch(() => []);
    await this.context.close();
    const heard = { errors: this.errors, unexpectedRequests: this.network.unexpected, unimplemented: missing };
    if (Object.values(heard).some(({ length }) => length > 0))
      throw new Error(`The page was not in order: ${JSON.stringify(heard, null, 2)}`);
  }

  async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    // As text: a list of some million numbers takes the browser's protocol half a minute.
    await this.page.evaluate(
      ([data, file]) =>
        window.sandbox?.open(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)).buffer, file),
      [Buffer.from(bytes).toString('base64'), name] as const,
    );
  }

  /** Inside the add-in's page. */
  get pane(): FrameLocator {
    return this.page.frameLocator('.pane iframe');
  }

  /** Presses a button of the ribbon, e.g. "Kiểm tra". */
  async press(label: string): Promise<void> {
    await this.page.locator('.ribbon').getByRole('button', { name: label, exact: true }).click();
  }

  async showSheet(name: string): Promise<void> {
    await this.page.getByRole('tablist', { name: 'Các trang tính' }).getByRole('tab', { name, exact: true }).click();
  }

  /** Clicks a cell of the sheet that is shown, with the mouse. */
  async clickCell(cell: string): Promise<void> {
    const point = await this.page.evaluate((name) => window.sandbox?.point(name), cell);
    if (!point) throw new Error('The page has no test handle.');
    await this.page.mouse.click(point.x, point.y);
  }

  /** Goes to a cell by the name box and types a text into it, Enter included. */
  async typeInto(reference: string, text: string): Promise<void> {
    await this.goTo(reference);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** By the name box: "C7", "'Vốn tài liệu'!C7" or a defined name. */
  async goTo(reference: string): Promise<void> {
    await this.page.getByLabel('Hộp tên').fill(reference);
    await this.page.keyboard.press('Enter');
  }

  async cell(sheet: string, cell: string): Promise<CellValue | undefined> {
    return this.page.evaluate(([name, address]) => window.sandbox?.value(name, address), [sheet, cell] as const);
  }

  async text(sheet: string, cell: string): Promise<string | undefined> {
    return this.page.evaluate(([name, address]) => window.sandbox?.text(name, address), [sheet, cell] as const);
  }

  async formula(sheet: string, cell: string): Promise<string | undefined> {
    return this.page.evaluate(([name, address]) => window.sandbox?.formula(name, address), [sheet, cell] as const);
  }

  /** The used range of a sheet from A1, calculated. */
  async values(sheet: string): Promise<CellValue[][]> {
    return (await this.page.evaluate((name) => window.sandbox?.values(name), sheet)) ?? [];
  }

  async sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.sandbox?.sheets().map(({ name }) => name) ?? []);
  }

  /** "'Vốn tài liệu'!C7" of what is selected. */
  async selection(): Promise<string> {
    const selected = await this.page.evaluate(() => window.sandbox?.selection());
    return selected ? `'${selected.sheet}'!${selected.address}` : '';
  }

  /** The file that an action hands to the browser. */
  async download(action: () => Promise<unknown>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), action()]);
    const file = await download.path();
    return { name: download.suggestedFilename(), bytes: readFileSync(file) };
  }

  /** Until the page shows what the workbook holds: nobody clicks sooner. */
  async painted(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** A picture in out/, for people. */
  async picture(name: string): Promise<void> {
    mkdirSync(path.join(ROOT, 'out'), { recursive: true });
    await this.painted();
    await this.page.screenshot({ path: path.join(ROOT, 'out', `${name}.png`) });
  }
}
