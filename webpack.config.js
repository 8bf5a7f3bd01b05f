const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { GriffelCSSExtractionPlugin } = require('@griffel/webpack-extraction-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

/** The address that manifest.xml carries in the repository; a build for a real site puts its own in its place. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

const OFFICE_HOSTS = 'https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com';

/**
 * Without 'unsafe-eval' and without inline script. 'unsafe-inline' for styles is needed by office.js and by Fluent's style engine.
 * frame-ancestors cannot be set by a meta tag, and must not be: Excel on the web shows the pane in a frame.
 */
const PANE_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${OFFICE_HOSTS}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  `connect-src 'self' ${OFFICE_HOSTS}`,
  'frame-src blob:',
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const SAVE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const SCRIPT = 'javascript/auto';

/** The parts on demand that write Word files. */
const WORD_WRITERS = new Set(['word', 'template', 'label-writer']);

/** Whether a module belongs to the part on demand with this name, perhaps among others. */
function isOf(part) {
  return (module, { chunkGraph }) => [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === part);
}

/** Where Fluent's styles are written. */
const STYLED = /src.taskpane.*\.tsx?$/;

/** The page's script, written as .tsx or .ts. */
function entry(folder) {
  const found = ['index.tsx', 'index.ts']
    .map((name) => path.resolve(__dirname, 'src', folder, name))
    .find(fs.existsSync);
  if (!found) throw new Error(`src/${folder}/index.tsx (or .ts) is missing`);
  return found;
}

/**
 * @param {{ url?: string, out?: string }} env url: address of the site, without a slash at the end; out: folder of the output
 */
module.exports = (env = {}) => {
  const url = (env.url ?? DEVELOPMENT_ADDRESS).replace(/\/+$/, '');
  return {
    mode: 'production',
    target: ['web', 'es2022'],
    devtool: false,
    entry: {
      watchdog: path.resolve(__dirname, 'src/taskpane/watchdog.ts'),
      taskpane: entry('taskpane'),
      save: entry('save'),
    },
    output: {
      path: path.resolve(__dirname, env.out ?? 'dist'),
      filename: '[name].[contenthash:10].js',
      chunkFilename: '[name].[contenthash:10].js',
      assetModuleFilename: '[name].[contenthash:10][ext]',
      publicPath: 'auto',
      // Older pages stay reachable for a pane that is open while a new version is published; the build folder itself starts empty.
      clean: true,
    },
    resolve: {
      extensions: ['.tsx', '.ts', '.mjs', '.js'],
      // The pane is written for React and drawn by Preact, 8 KB instead of 68; see docs/DECISIONS.md. jest.config.js has the same names.
      alias: {
        'react/jsx-runtime$': 'preact/jsx-runtime',
        react$: 'preact/compat',
        'react-dom/client$': 'preact/compat/client',
        'react-dom$': 'preact/compat',
      },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2022',
            },
          },
        },
        {
          test: STYLED,
          enforce: 'post',
          sideEffects: false,
          use: [
            GriffelCSSExtractionPlugin.loader,
            { loader: '@griffel/webpack-loader', options: { babelOptions: { presets: ['@babel/preset-typescript'] } } },
          ],
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.(png|svg)$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      // The names of 2,125 HTML characters, which the reader of XML in the filler of templates brings and never looks up: Word files are XML.
      new NormalModuleReplacementPlugin(/^\.\/entities$/, path.resolve(__dirname, 'src/word/xml-entities.ts')),
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:10].css', ignoreOrder: true }),
      new GriffelCSSExtractionPlugin(),
      new HtmlPlugin({
        template: path.resolve(__dirname, 'src/taskpane/taskpane.html'),
        filename: 'taskpane.html',
        chunks: ['watchdog', 'taskpane'],
        inject: false,
        minify: { collapseWhitespace: true, minifyCSS: true, removeComments: true },
        contentSecurityPolicy: PANE_POLICY,
      }),
      new HtmlPlugin({
        template: path.resolve(__dirname, 'src/save/save.html'),
        filename: 'save.html',
        chunks: ['save'],
        inject: false,
        minify: { collapseWhitespace: true, minifyCSS: true, removeComments: true },
        contentSecurityPolicy: SAVE_POLICY,
      }),
      new CopyPlugin({
        patterns: [
          {
            from: path.resolve(__dirname, 'manifest.xml'),
            transform: (content) => content.toString('utf8').replaceAll(DEVELOPMENT_ADDRESS, url),
          },
          { from: path.resolve(__dirname, 'assets/*.png'), to: 'assets/[name][ext]' },
          { from: path.resolve(__dirname, 'assets/ho-tro.html') },
          { from: path.resolve(__dirname, 'LICENSE'), to: 'LICENSE.txt' },
        ],
      }),
    ],
    optimization: {
      // The same shortening as webpack's own by a faster hand, and smaller.
      minimizer: [
        new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, terserOptions: { compress: { passes: 3 } } }),
      ],
      // The shortest names that do; files are named by their content, so that nothing needs names that outlive a build.
      moduleIds: 'size',
      chunkIds: 'size',
      mangleExports: 'size',
      // Few large files: gzip finds repetition only inside a file, and what a file does not share can be joined to one scope and shortened. A part on demand
      // has its name where it is imported; what Kiểm tra shares with the other pages is the engine.
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          engine: {
            name: 'engine',
            chunks: 'async',
            type: SCRIPT,
            minChunks: 2,
            test: isOf('check'),
            enforce: true,
            priority: 2,
          },
          shared: {
            name: 'shared',
            chunks: 'async',
            type: SCRIPT,
            minChunks: 2,
            // What only the Word writers have in common stays with them, so that pages do not load it and it is weighed where it belongs.
            test: (module, { chunkGraph }) =>
              [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => !WORD_WRITERS.has(name)),
            enforce: true,
            priority: 1,
          },
        },
      },
    },
    // Weight is checked in gzip bytes per page by scripts/check-size.ts.
    performance: { hints: false },
  };
};
