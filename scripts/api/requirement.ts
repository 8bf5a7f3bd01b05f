/** A requirement set in one version: "ExcelApi 1.13". */
export interface Requirement {
  readonly set: string;
  /** Infinity stands for what is only in preview. */
  readonly version: number;
  /** The version as it is written, for messages: 1.10 is newer than 1.9. */
  readonly written: string;
}

/** What a member needs: one of the alternatives; where setting it needs more than getting it, `toSet` says what. */
export interface Need {
  readonly anyOf: readonly Requirement[];
  readonly toSet: Requirement | null;
}

/** "1.13" → a number that orders versions as Microsoft does: 1.9 < 1.10. */
function versionNumber(written: string): number {
  const [major = '0', minor = '0'] = written.split('.');
  return Number(major) * 1000 + Number(minor);
}

export function requirement(set: string, written: string): Requirement {
  return { set, written, version: versionNumber(written) };
}

const PREVIEW = /\b(?:beta|preview)\b/i;
const SETS_OF_OTHERS = /^(?:Word|PowerPoint|OneNote|Visio|Mailbox|Outlook|Project)/;

/**
 * Reads what a declaration of @types/office-js says of itself: `[Api set: ExcelApi 1.9]`, its odd wordings ("1.1 for getting the name; 1.4 for
 * setting it"), and the `**Requirement set**: {@link … | DialogApi 1.1}` of the common API. A set without a version means its first.
 * Alternatives for other applications are left out where there is one for Excel.
 *
 * @param documentation the declaration's comment, whole
 * @returns null where nothing is said, or where it is said to be in no set
 */
export function readNeed(documentation: string): Need | null {
  // Remarks on single parameters are looked at with the call (see CALLS of check.ts).
  const text = documentation.split(/@param\b/)[0] ?? '';
  const remark = /\[\s*Api set:\s*([^\]]*)\]/i.exec(text)?.[1];
  if (remark !== undefined) return readRemark(remark);
  return readLinks(text);
}

function readRemark(remark: string): Need | null {
  const [, set = '', first = ''] = /^(\w+)\s+(\d+\.\d+)/.exec(remark) ?? [];
  if (set === '') {
    const preview = /^(\w+)\b/.exec(remark)?.[1];
    return preview !== undefined && PREVIEW.test(remark)
      ? { anyOf: [{ set: preview, version: Infinity, written: 'preview' }], toSet: null }
      : null;
  }
  const getSet = /(\d+\.\d+) for (?:get|reading|getting)\b[^;,]*[;,]\s*(\d+\.\d+) for sett?/.exec(remark);
  if (getSet) {
    return { anyOf: [requirement(set, getSet[1] ?? first)], toSet: requirement(set, getSet[2] ?? first) };
  }
  return { anyOf: [requirement(set, first)], toSet: null };
}

function readLinks(text: string): Need | null {
  const at = text.search(/\*\*Requirement sets?\*\*/);
  if (at < 0) return null;
  // The list ends where the next heading or paragraph without a link begins.
  const list = /^\*\*Requirement sets?\*\*:?((?:[\s*-]*\{@link[^}]*\}\.?)+)/.exec(text.slice(at))?.[1] ?? '';
  const all = [...list.matchAll(/\|\s*([^}]*?)\s*\}/g)].flatMap(([, name = '']) => {
    const [, set = '', version = '1.1'] = /^(\w+)(?:\s+(\d+\.\d+))?$/.exec(name) ?? [];
    return set === '' ? [] : [requirement(set, version)];
  });
  const ours = all.filter(({ set }) => !SETS_OF_OTHERS.test(set));
  if (all.length === 0) return null;
  return { anyOf: ours.length > 0 ? ours : all, toSet: null };
}

/** Whether what is promised covers a requirement. */
export function covers(promised: readonly Requirement[], needed: Requirement): boolean {
  return promised.some(({ set, version }) => set === needed.set && version >= needed.version);
}
