import type { SheetSnapshot, WorkbookSnapshot } from '../core/sheet/snapshot';
import { WorkbookFileError } from './errors';
import { readSheet } from './sheet';
import { readSharedStrings, readStyles } from './styles';
import { Package } from './unzip';
import { walkXml } from './xml';

export { WorkbookFileError, type WorkbookFileCode } from './errors';

/** Our sheets are marked by names of this kind in the workbook. */
const MARK = /^_sotv_/;

/**
 * Reads an .xlsx file into the shape that Excel itself hands over: values (of formulas the last calculated ones), number formats of the first rows, merges,
 * fonts of old encodings. For files beside the open workbook; nothing is kept of how cells look, and nothing can be saved.
 *
 * @param name the file's name
 * @throws WorkbookFileError by one of its codes, for whatever is no such file, broken or too large
 */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
  const file = Package.open(bytes);
  const main = await targets(file, '_rels/.rels', '');
  const path = [...main.values()].find(({ type }) => type.endsWith('/officeDocument'))?.path;
  if (path === undefined || !/workbook[^/]*\.xml$/i.test(path))
    throw new WorkbookFileError('not-xlsx', 'the file holds no workbook');
  const xml = await file.text(path);
  if (xml === null) throw new WorkbookFileError('damaged', 'the workbook part is missing');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const parts = await targets(file, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const partOf = (kind: string) => [...parts.values()].find(({ type }) => type.endsWith(`/${kind}`))?.path ?? '';
  const texts = readSharedStrings((await file.text(partOf('sharedStrings'))) ?? '');
  const looks = readStyles((await file.text(partOf('styles'))) ?? '');
  const { sheets: listed, date1904, own } = readWorkbookPart(xml);
  const sheets: SheetSnapshot[] = [];
  for (const { title, state, id } of listed) {
    const part = parts.get(id);
    if (!part?.type.endsWith('/worksheet') || state === 'veryHidden') continue;
    const sheetXml = await file.text(part.path);
    if (sheetXml === null) throw new WorkbookFileError('damaged', `"${part.path}" is missing`);
    const visible = state !== 'hidden';
    sheets.push(readSheet({ name: title, visible, own: own.has(title), xml: sheetXml, texts, looks }));
  }
  return { name, date1904, sheets };
}

interface Target {
  readonly type: string;
  readonly path: string;
}

/** The parts that a part names, by their ids. */
async function targets(file: Package, relations: string, folder: string): Promise<Map<string, Target>> {
  const found = new Map<string, Target>();
  const xml = await file.text(relations);
  if (xml === null) return found;
  walkXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributes();
      if (TargetMode !== 'External') found.set(Id, { type: Type, path: resolved(folder, Target) });
    },
    close: () => undefined,
  });
  return found;
}

/** A target beside its part, or from the root. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readWorkbookPart(xml: string) {
  const sheets: { title: string; state: string; id: string }[] = [];
  const own = new Set<string>();
  let date1904 = false;
  let marker = '';
  let formula = '';
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') {
        const flag = attributes().date1904;
        date1904 = flag === '1' || flag === 'true';
      } else if (name === 'sheet') {
        const all = attributes();
        const id = Object.entries(all).find(([key]) => /:id$/.test(key))?.[1] ?? '';
        sheets.push({ title: all.name ?? '', state: all.state ?? 'visible', id });
      } else if (name === 'definedName') {
        marker = attributes().name ?? '';
        formula = '';
      }
    },
    text(piece) {
      formula += piece;
    },
    close(name) {
      if (name !== 'definedName' || !MARK.test(marker)) return;
      const sheet = /^=?'?((?:[^']|'')+?)'?!/.exec(formula)?.[1];
      if (sheet !== undefined) own.add(sheet.replaceAll("''", "'"));
    },
  });
  return { sheets, date1904, own };
}
