import { Chance } from '../../scripts/support/chance';
import { stopClock } from './clock';
import { withConsoleHeld } from './console';
import { describeFault } from './faults';
import { JOBS } from './job-table';
import { groundOf, runTrial } from './sweep';

jest.setTimeout(180_000);

let goOn: (() => void) | null = null;
beforeAll(() => {
  goOn = stopClock();
});
afterAll(() => goOn?.());

/** Presses of which a few faults each are tried here; all of them, at every place, by `npm run sweep`. */
const SHORT = [
  'check',
  'fix and check',
  'fix ma-cu',
  'undo',
  'accept',
  'show-marks',
  'confirm a mapping',
  'first remark',
  'answer a remark',
  'approve the report',
  'report',
  'parts of the report, below those of another kind',
  'close the year in a pane opened anew',
];
const FAULTS_EACH = 7;

test.each(SHORT)('%s: whatever Excel refuses, no cell is lost and pressing again finishes', async (name) => {
  const make = JOBS[name];
  if (!make) throw new RangeError(name);
  const { result: ground } = await withConsoleHeld(async () => groundOf(await make()));
  const chance = new Chance(20_260_531);
  const chosen = chance.shuffled([...ground.faults]).slice(0, FAULTS_EACH);
  for (const fault of chosen) {
    const { result, told } = await withConsoleHeld(() => runTrial(ground, fault));
    const heard = result.problems.length > 0 ? told : [];
    expect([describeFault(fault), result.problems, heard]).toEqual([describeFault(fault), [], []]);
  }
});

test('a press that loses a cell is noticed', async () => {
  const make = JOBS['fix khoang-trang-thua'];
  if (!make) throw new RangeError('no such press');
  const ground = await groundOf(await make());
  const [fault] = ground.faults;
  if (!fault) throw new RangeError('no fault');
  const spoilt = {
    ...ground,
    job: {
      ...ground.job,
      press: () => {
        const press = ground.job.press();
        return async () => {
          await press();
          await Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getFirst();
            sheet.getRange('B3').values = [['mất']];
            await context.sync();
          });
        };
      },
    },
  };
  expect((await runTrial(spoilt, fault)).problems.length).toBeGreaterThan(0);
});
