export type PageId = 'check' | 'report' | 'review' | 'setup';

export interface OpenedPage {
  readonly page: PageId;
  /** True when a ribbon button opened the pane: pressing Kiểm tra there is the press, so the check begins at once. */
  readonly pressed: boolean;
}

/** The page that the address names (`taskpane.html?page=report`); the check page where it names none. */
export function pageOf(search: string): OpenedPage {
  const page = new URLSearchParams(search).get('page');
  if (page === 'check' || page === 'report' || page === 'review' || page === 'setup') return { page, pressed: true };
  return { page: 'check', pressed: false };
}
