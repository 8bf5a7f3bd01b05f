import { refuse } from '../../model/errors';
import { DEFAULT_PROTECTION_OPTIONS, type ProtectionOptions } from '../../model/features';
import type { Sheet } from '../../model/sheet';
import { expect, readOnly, type ObjectType } from '../objects';

const SELECTION_MODES = ['Normal', 'None', 'Unlocked'] as const;

function optionsFrom(given: Readonly<Record<string, unknown>> | null): ProtectionOptions {
  const options: ProtectionOptions = { ...DEFAULT_PROTECTION_OPTIONS };
  for (const [name, value] of Object.entries(given ?? {})) {
    if (value === undefined || value === null) continue;
    if (name === 'selectionMode') options.selectionMode = expect.oneOf(value, SELECTION_MODES);
    else if (isFlag(name)) options[name] = expect.boolean(value);
    else refuse('InvalidArgument', `There is no protection option "${name}".`);
  }
  return options;
}

function isFlag(name: string): name is Exclude<keyof ProtectionOptions, 'selectionMode'> {
  return name in DEFAULT_PROTECTION_OPTIONS && name !== 'selectionMode';
}

export const WorksheetProtectionType: ObjectType<Sheet> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: readOnly((sheet) => sheet.protection !== null),
    Options: readOnly((sheet) => sheet.protection && { ...sheet.protection.options }),
  },
  edits: {
    /** Protecting a protected sheet is refused (office-js issue 6784). */
    Protect: (sheet, args) => {
      if (sheet.protection) refuse('AccessDenied');
      const password = args.optionalText(1);
      sheet.protection = {
        options: optionsFrom(args.optionalRecord(0)),
        password,
        hasPassword: password !== null && password !== '',
      };
      sheet.changed('protection');
      return null;
    },
    /** So is unprotecting one that is not protected, in the same report. */
    Unprotect: (sheet, args) => {
      const { protection } = sheet;
      if (!protection) refuse('AccessDenied');
      if (protection.hasPassword && args.optionalText(0) !== protection.password)
        refuse('AccessDenied', 'The password is wrong.');
      sheet.protection = null;
      sheet.changed('protection');
      return null;
    },
  },
};
