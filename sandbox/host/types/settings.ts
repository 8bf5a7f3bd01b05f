import { refuse } from '../../model/errors';
import type { Workbook } from '../../model/workbook';
import { collectionMethods, instance, readOnly, type ObjectType } from '../objects';

export const SettingCollectionType: ObjectType<Workbook> = {
  name: 'SettingCollection',
  properties: {},
  items: (workbook) => [...workbook.settings.keys()].map((key) => instance(SettingType, { workbook, key })),
  item: (workbook, key) => {
    const found = [...workbook.settings.keys()].find((known) => known.toLowerCase() === String(key).toLowerCase());
    return found === undefined ? null : instance(SettingType, { workbook, key: found });
  },
  methods: collectionMethods(() => SettingCollectionType),
  edits: {
    /** Adding a setting that exists replaces its value. */
    Add: (workbook, args) => {
      const key = args.text(0);
      workbook.settings.set(key, args.any(1));
      workbook.changed('settings');
      return instance(SettingType, { workbook, key });
    },
  },
};

interface SettingTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

const SettingType: ObjectType<SettingTarget> = {
  name: 'Setting',
  id: ({ key }) => key,
  assertExists({ workbook, key }) {
    if (!workbook.settings.has(key)) refuse('ItemNotFound');
  },
  properties: {
    Key: readOnly(({ key }) => key),
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set({ workbook, key }, value) {
        workbook.settings.set(key, value);
        workbook.changed('settings');
      },
    },
  },
  edits: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
      workbook.changed('settings');
      return null;
    },
  },
};
