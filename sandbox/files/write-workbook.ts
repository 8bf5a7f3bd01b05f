import { deleteSheetInFormula, renameSheetInFormula } from '../formulas/references';
import type { DefinedName } from '../model/features';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { formulaForFile, formulaFromFile } from './formula-names';
import { printNames } from './print-names';
import {
  attribute,
  child,
  childInOrder,
  children,
  elementLike,
  numberOr,
  parseXml,
  relationId,
  RELATIONSHIPS,
  rootOf,
  serializeXml,
  type Document,
  type Element,
} from './xml';

/** Order of the children of a workbook (ECMA-376 part 1, 18.2.27). */
const ORDER = (
  'fileVersion fileSharing workbookPr AlternateContent workbookProtection bookViews sheets functionGroups externalReferences definedNames ' +
  'calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

const STATES = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
/** Excel's own names that this file layer writes itself. */
const PRINT_NAMES = new Set(['_xlnm.Print_Area', '_xlnm.Print_Titles']);

/** The workbook part as a tree. */
export class WorkbookText {
  readonly #document: Document;
  readonly #root: Element;
  /** r:id and name of every sheet as the part had them, in their old order. */
  readonly #before: readonly { readonly id: string; readonly name: string }[];
  #changed = false;

  constructor(text: string) {
    this.#document = parseXml('workbook', text);
    this.#root = rootOf(this.#document);
    this.#before = children(child(this.#root, 'sheets'), 'sheet').map((item) => ({
      id: relationId(item) ?? '',
      name: attribute(item, 'name') ?? '',
    }));
  }

  /** The new text, or null when nothing changed. */
  write(): string | null {
    return this.#changed ? serializeXml(this.#document) : null;
  }

  /**
   * Names, order, states and relationships of the sheets; sheets that the model does not know (charts, dialogs) keep their places before the
   * sheet that followed them.
   */
  writeSheets(workbook: Workbook, idOf: (sheet: Sheet) => string): void {
    const list = this.#list('sheets');
    const old = new Map(children(list, 'sheet').map((item) => [relationId(item) ?? '', item]));
    const numbers = [...old.values()].map((item) => numberOr(attribute(item, 'sheetId'), 0));
    let highest = Math.max(0, ...numbers);
    const ours = new Set(workbook.sheets.map(idOf));
    const strange = this.#strangeSheets(ours);
    while (list.firstChild) list.removeChild(list.firstChild);
    for (const sheet of workbook.sheets) {
      const id = idOf(sheet);
      for (const item of strange.before.get(id) ?? []) list.appendChild(old.get(item) as Element);
      const item = old.get(id) ?? this.#newSheet(id, ++highest);
      item.setAttribute('name', sheet.name);
      const state = STATES[sheet.visibility];
      if (state === null) item.removeAttribute('state');
      else item.setAttribute('state', state);
      list.appendChild(item);
    }
    for (const item of strange.atEnd) list.appendChild(old.get(item) as Element);
    this.#changed = true;
  }

  /** Sheets in the file that the model has never known, by the known sheet that follows them. */
  #strangeSheets(ours: ReadonlySet<string>): { before: Map<string, string[]>; atEnd: string[] } {
    const before = new Map<string, string[]>();
    let waiting: string[] = [];
    for (const { id } of this.#before) {
      if (this.strange.has(id)) waiting.push(id);
      else if (ours.has(id)) {
        before.set(id, waiting);
        waiting = [];
      }
    }
    return { before, atEnd: waiting };
  }

  /** Relationship ids of sheets that are no worksheets. */
  strange: ReadonlySet<string> = new Set();

  #newSheet(id: string, number: number): Element {
    const item = this.#element('sheet');
    item.setAttribute('name', '');
    item.setAttribute('sheetId', String(number));
    item.setAttributeNS(this.#relationNamespace(), 'r:id', id);
    return item;
  }

  #relationNamespace(): string {
    for (let i = 0; i < this.#root.attributes.length; i++) {
      const item = this.#root.attributes.item(i);
      if (item?.name.startsWith('xmlns:') && item.value.endsWith('/relationships')) return item.value;
    }
    return RELATIONSHIPS;
  }

  /** Defined names, print areas and titles. Names that the model does not know stay, with their sheets' new names and places. */
  writeNames(workbook: Workbook, idOf: (sheet: Sheet) => string): void {
    const old = child(this.#root, 'definedNames');
    const items = children(old, 'definedName');
    const sheetOf = new Map(workbook.sheets.map((sheet) => [idOf(sheet), sheet]));
    const places = this.#places();
    const result: Element[] = [];
    const used = new Set<Element>();
    const find = (name: string, id: string | null) =>
      items.find(
        (item) =>
          attribute(item, 'name') === name &&
          (this.#idAt(attribute(item, 'localSheetId')) ?? null) === id &&
          !used.has(item),
      );
    const put = (name: string, id: string | null, text: string, defined: DefinedName | null) => {
      const known = find(name, id);
      const item = known ?? this.#element('definedName');
      used.add(item);
      item.setAttribute('name', name);
      this.#setPlace(item, id, places);
      if (defined) {
        if (defined.comment === '') item.removeAttribute('comment');
        else item.setAttribute('comment', defined.comment);
        if (defined.visible) item.removeAttribute('hidden');
        else item.setAttribute('hidden', '1');
      }
      if (!known || formulaFromFile(known.textContent ?? '') !== formulaFromFile(text)) item.textContent = text;
      result.push(item);
    };
    for (const sheet of workbook.sheets) {
      for (const { name, text } of printNames(sheet)) put(name, idOf(sheet), text, null);
      for (const defined of sheet.names) put(defined.name, idOf(sheet), formulaForFile(defined.formula), defined);
    }
    for (const defined of workbook.names) put(defined.name, null, formulaForFile(defined.formula), defined);
    for (const item of items) {
      const name = attribute(item, 'name') ?? '';
      const id = this.#idAt(attribute(item, 'localSheetId')) ?? null;
      if (used.has(item) || !name.startsWith('_xlnm.')) continue;
      const sheet = id === null ? undefined : sheetOf.get(id);
      if (PRINT_NAMES.has(name) && sheet) continue;
      if (name === '_xlnm._FilterDatabase' && sheet && !sheet.autoFilter && sheet.tables.length === 0) continue;
      if (id !== null && !places.has(id)) continue;
      this.#setPlace(item, id, places);
      item.textContent = this.#withNewNames(item.textContent ?? '', workbook, idOf);
      result.push(item);
    }
    const list = old ?? (result.length > 0 ? this.#list('definedNames') : null);
    if (!list) return;
    while (list.firstChild) list.removeChild(list.firstChild);
    for (const item of result) list.appendChild(item);
    if (result.length === 0) this.#root.removeChild(list);
    this.#changed = true;
  }

  #idAt(place: string | null): string | undefined {
    return place === null ? undefined : this.#before[Number(place)]?.id;
  }

  /** Place of every sheet by r:id, as the part has them now. */
  #places(): Map<string, number> {
    return new Map(
      children(child(this.#root, 'sheets'), 'sheet').map((item, index) => [relationId(item) ?? '', index]),
    );
  }

  #setPlace(item: Element, id: string | null, places: ReadonlyMap<string, number>): void {
    const place = id === null ? undefined : places.get(id);
    if (place === undefined) item.removeAttribute('localSheetId');
    else item.setAttribute('localSheetId', String(place));
  }

  #withNewNames(text: string, workbook: Workbook, idOf: (sheet: Sheet) => string): string {
    const names = new Map(workbook.sheets.map((sheet) => [idOf(sheet), sheet.name]));
    let result = text;
    for (const { id, name } of this.#before) {
      const now = names.get(id);
      if (now === undefined && !this.strange.has(id)) result = deleteSheetInFormula(result, name);
      else if (now !== undefined && now !== name) result = renameSheetInFormula(result, name, now);
    }
    return result;
  }

  /** Excel calculates everything when it opens the file; stored values serve programs that do not calculate. */
  askForCalculation(): void {
    const item = child(this.#root, 'calcPr') ?? this.#list('calcPr');
    if (attribute(item, 'fullCalcOnLoad') === '1') return;
    if (attribute(item, 'calcId') === null) item.setAttribute('calcId', '0');
    item.setAttribute('fullCalcOnLoad', '1');
    this.#changed = true;
  }

  setCalculationMode(mode: Workbook['calculationMode']): void {
    const item = child(this.#root, 'calcPr') ?? this.#list('calcPr');
    if (mode === 'Automatic') item.removeAttribute('calcMode');
    else item.setAttribute('calcMode', mode === 'Manual' ? 'manual' : 'autoNoTable');
    this.#changed = true;
  }

  /** The place of the active sheet before; null when the part does not say. */
  get activePlace(): number {
    return numberOr(attribute(children(child(this.#root, 'bookViews'), 'workbookView')[0], 'activeTab'), 0);
  }

  setActive(id: string): void {
    const place = this.#places().get(id) ?? 0;
    const views = this.#list('bookViews');
    let view = child(views, 'workbookView');
    if (!view) {
      view = this.#element('workbookView');
      views.appendChild(view);
    }
    if (place === 0) view.removeAttribute('activeTab');
    else view.setAttribute('activeTab', String(place));
    // The first tab shown must exist too.
    if (numberOr(attribute(view, 'firstSheet'), 0) > place) view.removeAttribute('firstSheet');
    this.#changed = true;
  }

  setDate1904(date1904: boolean): void {
    const item = this.#list('workbookPr');
    if (date1904) item.setAttribute('date1904', '1');
    else item.removeAttribute('date1904');
    this.#changed = true;
  }

  #list(name: string): Element {
    return childInOrder(this.#root, name, ORDER);
  }

  #element(name: string): Element {
    return elementLike(this.#root, name);
  }
}
