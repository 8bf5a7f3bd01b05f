import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import webpack, { type Configuration } from 'webpack';

const ROOT = path.resolve(__dirname, '..');
export const BUILT = path.join(ROOT, 'out/bench');
/** Pages to compare the pane with, and the probe that runs inside the measured pages. */
export const PAGES = path.join(BUILT, 'pages');

const COMPARED = ['react-alone', 'react-fluent'];

/** Bundles measures as the pane is bundled (webpack and swc, for production): what is measured is what users run. */
export function build(names: readonly string[]): Promise<void> {
  return bundle({
    target: 'node20',
    entry: Object.fromEntries(names.map((name) => [name, `./bench/measures/${name}.ts`])),
    output: { path: BUILT, filename: '[name].cjs' },
    externals: [/^(?:ajv|zod|tableschema|docx|@napi-rs\/canvas)(?:\/|$)/],
    externalsType: 'commonjs2',
    optimization: { minimize: false },
  });
}

/** Bundles what runs in the browser: minified, one file a page, loaded as the pane loads its own. */
export function buildPages(): Promise<void> {
  return bundle({
    target: ['web', 'es2022'],
    entry: {
      probe: './bench/pages/probe.ts',
      ...Object.fromEntries(COMPARED.map((name) => [name, `./bench/pages/${name}.tsx`])),
    },
    output: { path: PAGES, filename: '[name].js' },
    plugins: COMPARED.map(
      (name) =>
        new HtmlPlugin({
          filename: `${name}.html`,
          chunks: [name],
          scriptLoading: 'defer',
          templateContent: '<!doctype html><meta charset="utf-8"><title>-</title><div id="root"></div>',
        }),
    ),
  });
}

function bundle(part: Configuration): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    context: ROOT,
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
                target: 'es2022',
              },
            },
          },
        },
      ],
    },
    performance: false,
    ...part,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
      else compiler.close(() => resolve());
    });
  });
}
