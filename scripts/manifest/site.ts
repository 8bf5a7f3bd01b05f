import { type ManifestInput } from './check';
import { pngSize } from './png';
import { type Problem } from './problem';
import { at, type XmlElement } from './xml';

/** A URL may have 2,048 characters (reference page "Resources"). */
const URL_LIMIT = 2048;

/** Where the pages and icons of a manifest live: that of the base SourceLocation, and the further domains that it trusts. */
export class Site {
  private readonly home: URL | null;
  private readonly trusted = new Set<string>();

  constructor(
    root: XmlElement,
    private readonly input: Pick<ManifestInput, 'readFile' | 'built'>,
    private readonly problems: Problem[],
  ) {
    const [source] = at(root, 'DefaultSettings', 'SourceLocation');
    this.home = parse(source?.attributes.get('DefaultValue') ?? '');
    if (this.home) this.trusted.add(this.home.origin);
    for (const domain of at(root, 'AppDomains', 'AppDomain')) this.addDomain(domain);
  }

  /** An address that Office opens or loads: https, of sound length, and an absolute one. */
  checkUrl(text: string, line: number): URL | null {
    const url = parse(text);
    if (!url) this.problems.push({ line, message: `"${text}" is not a full address` });
    else if (url.protocol !== 'https:') this.problems.push({ line, message: `"${text}" must start with https://` });
    else if (text.length > URL_LIMIT) {
      this.problems.push({
        line,
        message: `the address has ${text.length} characters; at most ${URL_LIMIT} are allowed`,
      });
    } else return url;
    return null;
  }

  /** A page that opens inside the pane: also on a trusted domain, and present when the site is built. */
  checkPage(text: string, line: number): void {
    const url = this.checkUrl(text, line);
    if (!url) return;
    if (!this.trusted.has(url.origin)) {
      this.problems.push({
        line,
        message: `"${text}" is neither on the site of the base SourceLocation nor in AppDomains; Office would open it outside the pane`,
      });
    }
    if (this.input.built) this.readOwn(url, line);
  }

  /** An icon: a PNG file of the site with exactly `size` × `size` pixels. */
  checkIcon(text: string, size: number, line: number): void {
    const url = this.checkUrl(text, line);
    const bytes = url && this.readOwn(url, line);
    if (!bytes) return;
    const actual = pngSize(bytes);
    if (!actual) this.problems.push({ line, message: `"${text}" is not a PNG file` });
    else if (actual.width !== size || actual.height !== size) {
      this.problems.push({
        line,
        message: `"${text}" has ${actual.width} × ${actual.height} pixels; ${size} × ${size} are needed`,
      });
    }
  }

  private readOwn(url: URL, line: number): Uint8Array | null {
    if (!this.home) return null;
    const folder = new URL('.', this.home);
    if (url.origin !== folder.origin || !url.pathname.startsWith(folder.pathname)) {
      if (!this.trusted.has(url.origin) || url.origin === folder.origin) {
        this.problems.push({
          line,
          message: `"${url.href}" is not on the site of the base SourceLocation, so it cannot be checked`,
        });
      }
      return null;
    }
    const path = decodeURIComponent(url.pathname.slice(folder.pathname.length));
    const bytes = this.input.readFile(path);
    if (!bytes) this.problems.push({ line, message: `the file ${path} does not exist` });
    return bytes;
  }

  private addDomain(domain: XmlElement): void {
    const { text, line } = domain;
    const url = parse(text);
    if (url?.protocol !== 'https:') {
      this.problems.push({ line, message: `AppDomain "${text}" must be a full https:// address` });
    } else if (text !== url.origin) {
      this.problems.push({
        line,
        message: `AppDomain "${text}" must be a domain only, without a path or a slash at the end: ${url.origin}`,
      });
    } else if (url.origin === this.home?.origin) {
      this.problems.push({
        line,
        message: `AppDomain "${text}" is that of the base SourceLocation, which is trusted anyway`,
      });
    } else this.trusted.add(url.origin);
  }
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
