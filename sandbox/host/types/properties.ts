import { refuse } from '../../model/errors';
import type { Sheet } from '../../model/sheet';
import type { DocumentProperties, Workbook } from '../../model/workbook';
import { collectionMethods, expect, instance, readOnly, type ObjectType, type Property } from '../objects';

type TextKey = {
  [K in keyof DocumentProperties]: DocumentProperties[K] extends string ? K : never;
}[keyof DocumentProperties];

function text(key: TextKey): Property<Workbook> {
  return {
    get: (workbook) => workbook.properties[key],
    set(workbook, value) {
      workbook.properties[key] = expect.text(value);
      workbook.changed('properties');
    },
  };
}

export const DocumentPropertiesType: ObjectType<Workbook> = {
  name: 'DocumentProperties',
  properties: {
    Title: text('title'),
    Subject: text('subject'),
    Author: text('author'),
    Manager: text('manager'),
    Company: text('company'),
    Category: text('category'),
    Keywords: text('keywords'),
    Comments: text('comments'),
    LastAuthor: readOnly((workbook) => workbook.properties.lastAuthor),
    CreationDate: readOnly((workbook) => workbook.properties.creationDate),
    RevisionNumber: {
      get: (workbook) => workbook.properties.revisionNumber,
      set(workbook, value) {
        workbook.properties.revisionNumber = expect.integer(value);
        workbook.changed('properties');
      },
    },
  },
  links: { Custom: (workbook) => instance(CustomPropertyCollectionType, workbook) },
};

interface CustomTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

const MAX_CUSTOM_TEXT = 255;

function customValue(value: unknown): string | number | boolean {
  if (typeof value === 'string') return value.slice(0, MAX_CUSTOM_TEXT);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return refuse('InvalidArgument');
}

const CustomPropertyCollectionType: ObjectType<Workbook> = {
  name: 'CustomPropertyCollection',
  properties: {},
  items: (workbook) =>
    [...workbook.properties.custom.keys()].map((key) => instance(CustomPropertyType, { workbook, key })),
  item: (workbook, key) => {
    const found = [...workbook.properties.custom.keys()].find(
      (known) => known.toLowerCase() === String(key).toLowerCase(),
    );
    return found === undefined ? null : instance(CustomPropertyType, { workbook, key: found });
  },
  methods: collectionMethods(() => CustomPropertyCollectionType),
  edits: {
    Add: (workbook, args) => {
      const key = args.text(0);
      workbook.properties.custom.set(key, customValue(args.any(1)));
      workbook.changed('properties');
      return instance(CustomPropertyType, { workbook, key });
    },
    DeleteAll: (workbook) => {
      workbook.properties.custom.clear();
      workbook.changed('properties');
      return null;
    },
  },
};

const CustomPropertyType: ObjectType<CustomTarget> = {
  name: 'CustomProperty',
  id: ({ key }) => key,
  properties: {
    Key: readOnly(({ key }) => key),
    Type: readOnly(({ workbook, key }) => {
      const value = workbook.properties.custom.get(key);
      return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
    }),
    Value: {
      get: ({ workbook, key }) => workbook.properties.custom.get(key),
      set({ workbook, key }, value) {
        workbook.properties.custom.set(key, customValue(value));
        workbook.changed('properties');
      },
    },
  },
  edits: {
    Delete: ({ workbook, key }) => {
      workbook.properties.custom.delete(key);
      workbook.changed('properties');
      return null;
    },
  },
};

interface SheetPropertyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

export const WorksheetCustomPropertyCollectionType: ObjectType<Sheet> = {
  name: 'WorksheetCustomPropertyCollection',
  properties: {},
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((key) => instance(WorksheetCustomPropertyType, { sheet, key })),
  item: (sheet, key) => {
    const found = [...sheet.customProperties.keys()].find((known) => known.toLowerCase() === String(key).toLowerCase());
    return found === undefined ? null : instance(WorksheetCustomPropertyType, { sheet, key: found });
  },
  methods: collectionMethods(() => WorksheetCustomPropertyCollectionType),
  edits: {
    Add: (sheet, args) => {
      const key = args.text(0);
      sheet.customProperties.set(key, args.text(1));
      sheet.changed('customProperties');
      return instance(WorksheetCustomPropertyType, { sheet, key });
    },
  },
};

const WorksheetCustomPropertyType: ObjectType<SheetPropertyTarget> = {
  name: 'WorksheetCustomProperty',
  id: ({ key }) => key,
  properties: {
    Key: readOnly(({ key }) => key),
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key),
      set({ sheet, key }, value) {
        sheet.customProperties.set(key, expect.text(value));
        sheet.changed('customProperties');
      },
    },
  },
  edits: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      sheet.changed('customProperties');
      return null;
    },
  },
};
