/**
 * Words that somebody has typed into a form of the pane. They are kept while the pane is open, by what the form is about, until they stand in the
 * workbook: what Excel refuses must not cost them.
 */
const drafts = new Map<string, string>();

/** What was typed there and has not arrived; '' where nothing was. */
export function draftOf(about: string): string {
  return drafts.get(about) ?? '';
}

export function keepDraft(about: string, text: string): void {
  drafts.set(about, text);
}

export function dropDraft(about: string): void {
  drafts.delete(about);
}
