import type { Workbook } from '../../model/workbook';
import { instance, readOnly, type ObjectType } from '../objects';

interface FunctionResult {
  readonly value: number;
  readonly error: string | null;
}

const FunctionResultType: ObjectType<FunctionResult> = {
  name: 'FunctionResult',
  properties: { Value: readOnly((result) => result.value), Error: readOnly((result) => result.error) },
};

const DAY = 86_400_000;
/** The day of serial 0, in either date system; days before 1900-03-01 are one off in the first and are refused. */
const EPOCHS = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) } as const;

/** Worksheet functions called from code. Only those that the add-in calls. */
export const FunctionsType: ObjectType<Workbook> = {
  name: 'Functions',
  properties: {},
  methods: {
    Date: (workbook, args) => {
      const time = Date.UTC(args.number(0), args.number(1) - 1, args.number(2));
      const epoch = workbook.date1904 ? EPOCHS.from1904 : EPOCHS.from1900;
      return instance(FunctionResultType, { value: (time - epoch) / DAY, error: null });
    },
  },
};
