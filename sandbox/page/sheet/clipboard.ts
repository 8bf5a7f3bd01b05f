/** Lines of cells parted by tabs, as Excel and others put them on the clipboard; quoted cells may hold tabs and line ends. */
export function parseClipboard(text: string): string[][] {
  const normal = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)([\t\n]|$)/g;
  for (let match = cells.exec(normal); match; match = cells.exec(normal)) {
    const [, cell = '', end = ''] = match;
    const quoted = cell.length >= 2 && cell.startsWith('"') && cell.endsWith('"');
    rows.at(-1)?.push(quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** Texts for the clipboard; cells that hold tabs, line ends or quotes are quoted. */
export function formatClipboard(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}
