/** The sandbox's page. It goes to dist-sandbox, never to dist: it is a tool for development and no part of what is published. */
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

const root = path.resolve(__dirname, '..');

/** @returns {import('webpack').Configuration} */
module.exports = (_env, argv = {}) => {
  const production = argv.mode !== 'development';
  return {
    name: 'sandbox',
    mode: production ? 'production' : 'development',
    context: root,
    entry: './sandbox/page/main.ts',
    output: {
      path: path.join(root, 'dist-sandbox'),
      filename: production ? 'page/[name].[contenthash:8].js' : 'page/[name].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.js', '.mjs'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: true },
          },
        },
        // Some packages of the formula engine import without file endings.
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({ template: './sandbox/page/index.html', scriptLoading: 'module' }),
      new MiniCssExtractPlugin({ filename: production ? 'page/[name].[contenthash:8].css' : 'page/[name].css' }),
    ],
    devtool: 'source-map',
    // A tool on one's own machine: weight matters little here.
    performance: false,
    stats: 'errors-warnings',
  };
};
