/**
 * Puts plain text, and HTML where there is some, on the clipboard inside a click. The asynchronous clipboard is refused in panes of some hosts, this older way is not.
 *
 * @returns whether the browser took it; false where it did not, or nobody asked it for the content.
 */
export function copyToClipboard({ html, text }: { readonly html?: string; readonly text: string }): boolean {
  let handed = false;
  const hand = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    handed = true;
  };
  document.addEventListener('copy', hand);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that works in the panes of all hosts
    return document.execCommand('copy') && handed;
  } finally {
    document.removeEventListener('copy', hand);
  }
}
