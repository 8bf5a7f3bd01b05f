import { removeValidations } from '../../model/edit';
import { refuse } from '../../model/errors';
import type { Validation } from '../../model/features';
import { assertAllowed } from '../../model/guard';
import { contains, overlaps } from '../../model/areas';
import { areaText, sheetPrefix } from '../../model/reference';
import { expect, readOnly, targetOf, type ObjectType, type Property } from '../objects';
import type { AreasTarget } from './range-areas';
import { RangeType } from './range';

/** `DataValidationRule` has one of these keys. */
const RULE_TYPES: Readonly<Record<string, Validation['type']>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

const NO_ERROR: Validation['error'] = { show: true, style: 'Stop', title: '', message: '' };
const NO_PROMPT: Validation['prompt'] = { show: true, title: '', message: '' };

/** The validation of all cells of the target; null where they have none or different ones. */
function common({ sheet, areas }: AreasTarget): Validation | null | 'mixed' {
  const found = areas.map((area) => {
    const whole = sheet.validations.find((validation) => validation.areas.some((part) => contains(part, area)));
    if (whole) return whole;
    const touched = sheet.validations.some((validation) => validation.areas.some((part) => overlaps(part, area)));
    return touched ? 'mixed' : null;
  });
  const [first] = found;
  return found.every((one) => one === first) ? (first ?? null) : 'mixed';
}

/** The target gets a validation of its own, cut out of the ones that it had. */
function own(target: AreasTarget, change: (validation: Validation) => void): void {
  const { sheet, areas } = target;
  assertAllowed(sheet, null);
  const old = common(target);
  const base: Validation =
    old && old !== 'mixed'
      ? { ...old, error: { ...old.error }, prompt: { ...old.prompt } }
      : {
          areas: [],
          type: 'None',
          inCellDropDown: true,
          ignoreBlanks: true,
          error: { ...NO_ERROR },
          prompt: { ...NO_PROMPT },
        };
  change(base);
  for (const area of areas) removeValidations(sheet, area);
  sheet.validations = [...sheet.validations, { ...base, areas: [...areas] }];
  sheet.changed('validations', areas[0]);
}

/** A limit or source: a number, a text, a formula, or a range. */
function formula(value: unknown): string | number {
  const range = targetOf(RangeType, value);
  if (range) return `=${sheetPrefix(range.sheet.name)}${areaText(range.area, true)}`;
  return typeof value === 'number' ? value : expect.text(value);
}

function setRule(validation: Validation, value: unknown): void {
  const rule = expect.record(value);
  const keys = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  const [key] = keys;
  const type = key === undefined ? undefined : RULE_TYPES[key];
  if (keys.length !== 1 || key === undefined || !type) refuse('InvalidArgument');
  const part = expect.record(rule[key]);
  validation.type = type;
  delete validation.operator;
  delete validation.formula1;
  delete validation.formula2;
  if (type === 'List') {
    validation.formula1 = formula(part['source']);
    if (
      typeof validation.formula1 === 'string' &&
      !validation.formula1.startsWith('=') &&
      validation.formula1.length > 255
    ) {
      refuse('InvalidArgument', 'A list that is typed out holds at most 255 characters.');
    }
    validation.inCellDropDown = part['inCellDropDown'] === undefined ? true : expect.boolean(part['inCellDropDown']);
  } else if (type === 'Custom') validation.formula1 = formula(part['formula']);
  else {
    validation.operator = expect.oneOf(part['operator'], OPERATORS);
    validation.formula1 = formula(part['formula1']);
    if (part['formula2'] !== undefined && part['formula2'] !== null) validation.formula2 = formula(part['formula2']);
    const needsTwo = validation.operator === 'Between' || validation.operator === 'NotBetween';
    if (needsTwo && validation.formula2 === undefined) refuse('InvalidArgument');
  }
}

function ruleOf(validation: Validation): Record<string, unknown> {
  const key = Object.keys(RULE_TYPES).find((name) => RULE_TYPES[name] === validation.type);
  if (key === undefined) return {};
  if (key === 'list') return { list: { source: validation.formula1, inCellDropDown: validation.inCellDropDown } };
  if (key === 'custom') return { custom: { formula: validation.formula1 } };
  const { operator, formula1, formula2 } = validation;
  return { [key]: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) } };
}

function read(pick: (validation: Validation) => unknown, none: unknown): Required<Pick<Property<AreasTarget>, 'get'>> {
  return {
    get: (target) => {
      const found = common(target);
      if (found === 'mixed') return null;
      return found ? pick(found) : none;
    },
  };
}

export const DataValidationType: ObjectType<AreasTarget> = {
  name: 'DataValidation',
  properties: {
    Type: readOnly((target) => {
      const found = common(target);
      if (found === 'mixed') return 'Inconsistent';
      return found ? found.type : 'None';
    }),
    Rule: {
      ...read(ruleOf, {}),
      set: (target, value) => own(target, (validation) => setRule(validation, value)),
    },
    IgnoreBlanks: {
      ...read((validation) => validation.ignoreBlanks, true),
      set: (target, value) =>
        own(target, (validation) => {
          validation.ignoreBlanks = expect.boolean(value);
        }),
    },
    ErrorAlert: {
      ...read(
        ({ error }) => ({ showAlert: error.show, style: error.style, title: error.title, message: error.message }),
        {
          showAlert: NO_ERROR.show,
          style: NO_ERROR.style,
          title: '',
          message: '',
        },
      ),
      set: (target, value) =>
        own(target, (validation) => {
          const alert = expect.record(value);
          validation.error = {
            show: expect.boolean(alert['showAlert']),
            style: expect.oneOf(alert['style'], ['Stop', 'Warning', 'Information']),
            title: expect.text(alert['title']),
            message: expect.text(alert['message']),
          };
        }),
    },
    Prompt: {
      ...read(({ prompt }) => ({ showPrompt: prompt.show, title: prompt.title, message: prompt.message }), {
        showPrompt: NO_PROMPT.show,
        title: '',
        message: '',
      }),
      set: (target, value) =>
        own(target, (validation) => {
          const prompt = expect.record(value);
          validation.prompt = {
            show: expect.boolean(prompt['showPrompt']),
            title: expect.text(prompt['title']),
            message: expect.text(prompt['message']),
          };
        }),
    },
  },
  edits: {
    Clear: ({ sheet, areas }) => {
      assertAllowed(sheet, null);
      for (const area of areas) removeValidations(sheet, area);
      return null;
    },
  },
};
