import path from 'node:path';
import webpack from 'webpack';

const ROOT = path.resolve(__dirname, '..');
export const BUILT = path.join(ROOT, 'out/bench');

/** Bundles measures as the pane is bundled (webpack and swc, for production): what is measured is what users run. */
export function build(names: readonly string[]): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    context: ROOT,
    entry: Object.fromEntries(names.map((name) => [name, `./bench/measures/${name}.ts`])),
    output: { path: BUILT, filename: '[name].cjs' },
    resolve: { extensions: ['.ts', '.js'] },
    externals: [/^(?:ajv|zod|tableschema|docx|@napi-rs\/canvas)(?:\/|$)/],
    externalsType: 'commonjs2',
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
          },
        },
      ],
    },
    optimization: { minimize: false },
    performance: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
      else compiler.close(() => resolve());
    });
  });
}
