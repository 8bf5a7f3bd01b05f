import { isParsableFormula } from '../../model/formula-syntax';
import { refuse } from '../../model/errors';
import type { DefinedName } from '../../model/features';
import { assertDefinedName } from '../../model/names';
import { areaText, namedPlace, parseArea, sheetPrefix, splitSheet } from '../../model/reference';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import {
  collectionMethods,
  expect,
  instance,
  instanceOrNull,
  readOnly,
  targetOf,
  type Instance,
  type ObjectType,
} from '../objects';
import { rangeObject, RangeType } from './range';
import { WorksheetType } from './worksheets';

/** The names of the workbook, or of one sheet. */
interface NamesTarget {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

interface NameTarget extends NamesTarget {
  readonly item: DefinedName;
}

function listOf({ workbook, sheet }: NamesTarget): DefinedName[] {
  return sheet ? sheet.names : workbook.names;
}

function find(target: NamesTarget, key: unknown): DefinedName | undefined {
  const name = String(key).toLowerCase();
  return listOf(target).find((item) => item.name.toLowerCase() === name);
}

function place({ workbook, item, sheet }: NameTarget): Instance | null {
  const home = sheet ?? workbook.activeSheet;
  const found = namedPlace(workbook, item.name, home);
  return found && rangeObject(found.sheet, found.area);
}

/** Where a range or a formula points, as a name holds it: "='Danh mục'!$A$1:$A$9". */
function formulaOf(reference: unknown): string {
  const range = targetOf(RangeType, reference);
  if (range) return `=${sheetPrefix(range.sheet.name)}${areaText(range.area, true)}`;
  const text = expect.text(reference);
  const formula = text.startsWith('=') ? text : `=${text}`;
  if (!isParsableFormula(formula)) refuse('InvalidArgument');
  return formula;
}

export const NamedItemCollectionType: ObjectType<NamesTarget> = {
  name: 'NamedItemCollection',
  properties: {},
  items: (target) => listOf(target).map((item) => instance(NamedItemType, { ...target, item })),
  item: (target, key) => {
    const item = find(target, key);
    return item ? instance(NamedItemType, { ...target, item }) : null;
  },
  methods: collectionMethods(() => NamedItemCollectionType),
  edits: {
    Add: (target, args) => {
      const name = args.text(0);
      assertDefinedName(name);
      const tableTakesIt = [...target.workbook.tables()].some(
        ({ table }) => table.name.toLowerCase() === name.toLowerCase(),
      );
      if (find(target, name) || tableTakesIt) refuse('ItemAlreadyExists');
      const item: DefinedName = {
        name,
        formula: formulaOf(args.any(1)),
        comment: args.optionalText(2) ?? '',
        visible: true,
      };
      listOf(target).push(item);
      target.workbook.changed('names');
      return instance(NamedItemType, { ...target, item });
    },
  },
};

const NamedItemType: ObjectType<NameTarget> = {
  name: 'NamedItem',
  id: ({ item }) => item.name,
  assertExists(target) {
    if (!listOf(target).includes(target.item)) refuse('ItemNotFound');
  },
  properties: {
    Name: readOnly(({ item }) => item.name),
    Formula: {
      get: ({ item }) => item.formula,
      set({ item, workbook }, value) {
        item.formula = formulaOf(value);
        workbook.changed('names');
      },
    },
    Comment: {
      get: ({ item }) => item.comment,
      set({ item, workbook }, value) {
        item.comment = expect.text(value);
        workbook.changed('names');
      },
    },
    Visible: {
      get: ({ item }) => item.visible,
      set({ item, workbook }, value) {
        item.visible = expect.boolean(value);
        workbook.changed('names');
      },
    },
    Scope: readOnly(({ sheet }) => (sheet ? 'Worksheet' : 'Workbook')),
    Type: readOnly((target) => kindOf(target)),
    Value: readOnly((target, context) => valueOf(target, () => context.missing('NamedItem.Value of a calculation'))),
  },
  links: {
    Worksheet: ({ sheet }) => (sheet ? instance(WorksheetType, sheet) : refuse('ItemNotFound')),
    WorksheetOrNullObject: ({ sheet }) => instanceOrNull(WorksheetType, sheet),
  },
  methods: {
    GetRange: (target) => place(target) ?? refuse('ItemNotFound'),
    GetRangeOrNullObject: (target) => place(target),
  },
  edits: {
    Delete: (target) => {
      const list = listOf(target);
      list.splice(list.indexOf(target.item), 1);
      target.workbook.changed('names');
      return null;
    },
  },
};

/** The constant of a name ("=0.1", "=\"text\""), or undefined. */
function constantOf(item: DefinedName): string | number | boolean | undefined {
  const text = item.formula.replace(/^=/, '').trim();
  if (text !== '' && !Number.isNaN(Number(text))) return Number(text);
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return undefined;
}

function pointsToCells(item: DefinedName): boolean {
  const target = splitSheet(item.formula.replace(/^=/, ''));
  return target !== null && parseArea(target.rest) !== null;
}

function kindOf({ item }: NameTarget): string {
  if (item.formula.includes('#REF!')) return 'Error';
  if (pointsToCells(item)) return 'Range';
  const constant = constantOf(item);
  if (typeof constant === 'number') return Number.isInteger(constant) ? 'Integer' : 'Double';
  return typeof constant === 'boolean' ? 'Boolean' : 'String';
}

function valueOf({ item }: NameTarget, calculation: () => never): unknown {
  if (item.formula.includes('#REF!')) return '#REF!';
  if (pointsToCells(item)) return item.formula.replace(/^=/, '');
  return constantOf(item) ?? calculation();
}
