import type { DefinedName } from '../model/features';
import type { Sheet, Visibility } from '../model/sheet';
import type { Style } from '../model/style';
import { Workbook, type WorkbookOptions } from '../model/workbook';
import { UnreadableFileError } from './errors';
import { formulaFromFile } from './formula-names';
import { OfficePackage, type Relationship } from './package';
import { placeNames } from './print-names';
import { readCharts } from './read-charts';
import { readComments, readNotes, readPersons } from './read-notes';
import { readSheetFeatures } from './read-parts';
import { readProperties } from './read-properties';
import { readSheetPart } from './read-sheet';
import { readSharedStrings, type SharedStrings } from './read-strings';
import { readStyles, type ReadStyles } from './read-styles';
import { readTable } from './read-tables';
import { attribute, child, children, isTrue, numberOr, parseXml, relationId, rootOf, type Element } from './xml';

/** What `Workbook.opaque` keeps of the opened file: its parts, and which of them belongs to what in the model. */
export interface Origin {
  readonly source: OfficePackage;
  readonly workbookPath: string;
  readonly stylesPath: string | null;
  readonly stringsPath: string | null;
  readonly strings: SharedStrings;
  /** Style number in the model for each record of cellXfs. */
  readonly styleNumbers: readonly number[];
  readonly sheets: ReadonlyMap<Sheet, SheetOrigin>;
}

export interface SheetOrigin {
  readonly path: string;
  /** r:id in workbook.xml. */
  readonly relationId: string;
}

export interface OpenedWorkbook {
  readonly workbook: Workbook;
}

/**
 * Opens an .xlsx file (also .xlsm; both variants of the standard, any prefixes).
 * @throws UnreadableFileError with the reason as a closed code
 */
export async function openXlsx(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<OpenedWorkbook> {
  const source = OfficePackage.read(bytes);
  const workbookPath = findWorkbook(source);
  const root = rootOf(parseXml(workbookPath, source.text(workbookPath)));
  const relationships = source.relationships(workbookPath);
  const pathOf = (kind: string) => existing(source, relationships, kind);
  const stylesPath = pathOf('styles');
  const themePath = pathOf('theme');
  const stringsPath = pathOf('sharedStrings');
  const personsPath = pathOf('person');
  const styles = readStyles(
    stylesPath ?? 'styles',
    stylesPath === null ? null : source.text(stylesPath),
    themePath === null ? null : source.text(themePath),
  );
  const workbook = new Workbook(options);
  const styleNumbers = takeStyles(workbook, styles.cells);
  const strings =
    stringsPath === null ? { texts: [], rich: new Set<number>() } : readSharedStrings(source, stringsPath);
  workbook.date1904 = isTrue(attribute(child(root, 'workbookPr'), 'date1904'));
  workbook.calculationMode = calculationMode(attribute(child(root, 'calcPr'), 'calcMode'));
  const persons = personsPath === null ? new Map<string, never>() : readPersons(source, personsPath);
  const sheets = new Map<Sheet, SheetOrigin>();
  /** By their place in workbook.xml; sheets that are no worksheets (charts, dialogs) have none. */
  const byPlace: (Sheet | null)[] = [];
  for (const item of children(child(root, 'sheets'), 'sheet')) {
    const id = relationId(item) ?? '';
    const relationship = relationships.find((candidate) => candidate.id === id);
    if (relationship?.kind !== 'worksheet' || relationship.path === null) {
      byPlace.push(null);
      continue;
    }
    if (!source.has(relationship.path)) {
      throw new UnreadableFileError('not-a-workbook', `The part "${relationship.path}" is missing.`);
    }
    const sheet = addSheet(workbook, item);
    byPlace.push(sheet);
    sheets.set(sheet, { path: relationship.path, relationId: id });
    const own = source.relationships(relationship.path);
    const parts = readSheetPart(source, relationship.path, sheet, {
      strings: strings.texts,
      styleNumbers,
      date1904: workbook.date1904,
    });
    readSheetFeatures(sheet, parts, {
      styles,
      relationships: own,
      themeColor: (node) => nodeColor(styles, node?.attributes),
    });
    readSatellites(source, sheet, own, persons);
    // A large file must not hold up what else runs on this thread.
    await Promise.resolve();
  }
  if (sheets.size === 0) throw new UnreadableFileError('not-a-workbook', 'The workbook has no worksheet.');
  readNames(workbook, root, byPlace);
  readProperties(source, workbook.properties);
  const active = byPlace[numberOr(attribute(children(child(root, 'bookViews'), 'workbookView')[0], 'activeTab'), 0)];
  if (active) workbook.activeSheet = active;
  const origin: Origin = { source, workbookPath, stylesPath, stringsPath, strings, styleNumbers, sheets };
  workbook.opaque = origin;
  workbook.opened();
  return { workbook };
}

/** The part that the package's own relationships call the document. */
function findWorkbook(source: OfficePackage): string {
  const path = existing(source, source.relationships(''), 'officeDocument');
  if (path === null) throw new UnreadableFileError('not-a-workbook', 'The archive holds no Office document.');
  const type = source.contentType(path) ?? '';
  if (
    !/sheet\.main\+xml|ms-excel\.(?:sheet|template|addin)\.macroEnabled|template\.main\+xml/i.test(type) ||
    /wordprocessing/i.test(type)
  ) {
    throw new UnreadableFileError('not-a-workbook', `The document is no workbook in XML form ("${type}").`);
  }
  return path;
}

function existing(source: OfficePackage, relationships: readonly Relationship[], kind: string): string | null {
  return relationships.find((item) => item.kind === kind && item.path !== null && source.has(item.path))?.path ?? null;
}

function takeStyles(workbook: Workbook, styles: readonly Style[]): number[] {
  const [normal] = styles;
  if (normal) workbook.styles.setNormal(normal);
  return styles.map((style) => workbook.styles.number(style));
}

function addSheet(workbook: Workbook, item: Element): Sheet {
  // Files of other programs hold names that Excel would not let one type; they are kept as they are.
  const sheet = workbook.addSheet();
  sheet.name = attribute(item, 'name') ?? '';
  const state = attribute(item, 'state');
  const visibility: Visibility = state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible';
  sheet.visibility = visibility;
  return sheet;
}

function calculationMode(mode: string | null): Workbook['calculationMode'] {
  if (mode === 'manual') return 'Manual';
  return mode === 'autoNoTable' ? 'AutomaticExceptTables' : 'Automatic';
}

function nodeColor(styles: ReadStyles, attributes: Readonly<Record<string, string>> | undefined): string {
  if (!attributes) return '';
  return styles.colors.ofAttributes((name) => attributes[name] ?? null, '');
}

/** Parts that stand beside a sheet: tables, charts, notes, comments. */
function readSatellites(
  source: OfficePackage,
  sheet: Sheet,
  relationships: readonly Relationship[],
  persons: ReadonlyMap<string, { name: string; email: string }>,
): void {
  for (const { id, kind, path } of relationships) {
    if (path === null || !source.has(path)) continue;
    if (kind === 'table') {
      const table = readTable(source, { path, relationId: id });
      if (table) sheet.tables.push(table);
    } else if (kind === 'drawing') sheet.charts.push(...readCharts(source, path, sheet));
    else if (kind === 'comments') sheet.notes.push(...readNotes(source, path));
    else if (kind === 'threadedComment') sheet.comments.push(...readComments(source, path, persons));
  }
}

function readNames(workbook: Workbook, root: Element, byPlace: readonly (Sheet | null)[]): void {
  for (const item of children(child(root, 'definedNames'), 'definedName')) {
    const place = numberOr(attribute(item, 'localSheetId'), null);
    const sheet = place === null ? null : (byPlace[place] ?? null);
    const name = attribute(item, 'name') ?? '';
    const text = item.textContent ?? '';
    if (place !== null && sheet === null) continue;
    if (name.startsWith('_xlnm.')) {
      if (sheet) placeNames(sheet, name, text);
      continue;
    }
    const defined: DefinedName = {
      name,
      formula: formulaFromFile(text),
      comment: attribute(item, 'comment') ?? '',
      visible: !isTrue(attribute(item, 'hidden')),
    };
    if (sheet) sheet.names.push(defined);
    else workbook.names.push(defined);
  }
}
