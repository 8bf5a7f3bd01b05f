import product from '../../../package.json';

/** The product's version; the build keeps nothing else of the file. */
export const VERSION = product.version;
