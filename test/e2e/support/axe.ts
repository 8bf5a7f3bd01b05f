import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { SandboxPage } from './sandbox-page';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds wrong with the pane's page. It runs in the frame's own world, as the content policy of the page allows no foreign script. */
export async function axeProblems(sandbox: Page, page: string): Promise<unknown[]> {
  const frame = sandbox.frames().find((candidate) => candidate.url().includes('taskpane.html'));
  if (!frame) throw new Error('The pane is not open.');
  await frame.evaluate(AXE);
  return frame.evaluate(async (where) => {
    const { axe: engine } = window as unknown as { axe: { run: () => Promise<{ violations: AxeViolation[] }> } };
    const { violations } = await engine.run();
    return violations.map(({ id, nodes }) => ({
      page: where,
      id,
      where: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
    }));
  }, page);
}

/** How people have set their screens; the third is Windows' high contrast. */
export const LOOKS: readonly [string, Parameters<Page['emulateMedia']>[0]][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { forcedColors: 'active' }],
];

/** Examines what the pane shows, state by state, at the least width that Excel gives it. */
export class Examination {
  readonly problems: unknown[] = [];

  private constructor(
    private readonly sandbox: SandboxPage,
    private readonly look: string,
  ) {}

  static async begin(sandbox: SandboxPage, [look, media]: (typeof LOOKS)[number]): Promise<Examination> {
    await sandbox.page.emulateMedia(media);
    await sandbox.page.addStyleTag({
      content: '.pane { width: 320px !important; min-width: 0 !important; flex: none !important; }',
    });
    return new Examination(sandbox, look);
  }

  /** `state`: a word for the picture in out/ and for what is found. */
  async of(state: string): Promise<void> {
    await this.sandbox.page.waitForTimeout(200);
    await this.sandbox.picture(`${state.replaceAll(' ', '-')}-${this.look.replace(' ', '-')}`);
    this.problems.push(...(await axeProblems(this.sandbox.page, state)));
    const wider = await this.sandbox.pane
      .locator('body')
      .evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, main [role="tabpanel"], main [aria-busy]')]
          .filter((element) => element.scrollWidth > element.clientWidth)
          .map((element) => `${element.tagName} is ${element.scrollWidth} px wide in ${element.clientWidth}`),
      );
    if (wider.length > 0) this.problems.push({ state, wider });
  }
}
