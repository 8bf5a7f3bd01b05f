import { checkHead } from './head';
import { checkOrder } from './order';
import { type Problem } from './problem';
import { checkResources } from './resources';
import { checkRibbon } from './ribbon';
import { Site } from './site';
import { readXml, XmlError } from './xml';

export type { Problem } from './problem';

export interface ManifestInput {
  /** The text of the manifest. */
  readonly xml: string;
  /** The file of the site at a path relative to the site's folder ("assets/icon-16.png"), or null where there is none. */
  readonly readFile: (path: string) => Uint8Array | null;
  /** Whether the pages too must exist as files: true for a built site, false for the repository. */
  readonly built: boolean;
}

/**
 * Checks an add-in-only task pane manifest against Microsoft's written rules (the manifest reference of the Office Add-ins documentation) without any network.
 *
 * @returns the problems in the order of their lines; empty where there is none
 */
export function checkManifest(input: ManifestInput): Problem[] {
  const problems: Problem[] = [];
  try {
    const root = readXml(input.xml);
    if (root.name !== 'OfficeApp')
      return [{ line: root.line, message: `the root element must be <OfficeApp>, not <${root.name}>` }];
    const site = new Site(root, input, problems);
    checkOrder(root, problems);
    checkHead(root, site, problems);
    checkRibbon(root, site, problems);
    checkResources(root, site, problems);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    problems.push({ line: error.line, message: `not well-formed XML: ${error.message}` });
  }
  return problems.sort((a, b) => a.line - b.line);
}
