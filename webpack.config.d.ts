import type { Configuration } from 'webpack';

/** Settings of the production build. */
declare function configure(env?: { url?: string; out?: string }): Configuration;
export default configure;
