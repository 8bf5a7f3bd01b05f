import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

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
