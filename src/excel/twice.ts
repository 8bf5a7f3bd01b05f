import { HostError } from './errors';

/**
 * For writings on our own sheets that look first and leave out what already stands: where the host refuses or its answer is lost, the same is tried once more.
 * Our own refusals (a protected sheet, a change of somebody else's) are final at once; what the host reports has a cause.
 */
export async function twice<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof HostError && error.cause === undefined) throw error;
    return attempt();
  }
}
