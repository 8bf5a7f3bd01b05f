import { HostError } from './errors';

/**
 * For writings on our own sheets that look first and leave out what already stands: where the host refuses, its answer is lost, or another pane was faster,
 * the same is tried once more, and a third time where it was another pane again. Our own refusals (a protected sheet, a change of somebody else's) are final
 * at once; what the host reports has a cause.
 *
 * @throws HostError 'busy' where other panes were faster every time, or whatever the host reports.
 */
export async function twice<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof HostError) || error.cause === undefined) throw error;
      // A name or a sheet that was there a moment ago.
      const overtaken = error.code === 'sheet-missing';
      if (tries === 3 || (tries === 2 && !overtaken))
        throw overtaken ? new HostError('busy', null, { cause: error }) : error;
    }
  }
}
