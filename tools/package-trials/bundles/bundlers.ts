/** A way from the trial's program to something that runs. */
export interface Bundling {
  readonly name: string
  /** The command that bundles; none where the program runs as it is. */
  readonly bundle?: readonly [string, ...string[]]
  /** What runs it, `node` for the Node of the trial, and the file. */
  readonly run: readonly [string, ...string[]]
}

/** What the trial installs beside the packages, in versions that were tried. */
export const bundlerVersions: Readonly<Record<string, string>> = {
  '@rollup/plugin-commonjs': '29.0.3',
  '@rollup/plugin-json': '6.1.0',
  '@rollup/plugin-node-resolve': '16.0.3',
  '@vercel/ncc': '0.45.0',
  bun: '1.4.5',
  deno: '2.9.6',
  esbuild: '0.28.2',
  rollup: '4.68.8',
  webpack: '5.113.0',
}

const program = 'bundled.mjs'
const esbuild = ['esbuild', program, '--bundle', '--minify', '--platform=node'] as const

/** How users bundle programs for Lambda and containers, and the runtimes that take the packages as they are. */
export const bundlings: readonly Bundling[] = [
  {
    name: 'esbuild, one ES module',
    bundle: [...esbuild, '--format=esm', '--outfile=out/one.mjs'],
    run: ['node', 'out/one.mjs'],
  },
  {
    name: 'esbuild, ES modules in parts',
    bundle: [...esbuild, '--format=esm', '--splitting', '--outdir=out/parts', '--out-extension:.js=.mjs'],
    run: ['node', 'out/parts/bundled.mjs'],
  },
  {
    name: 'esbuild, CommonJS',
    bundle: [...esbuild, '--format=cjs', '--outfile=out/one.cjs'],
    run: ['node', 'out/one.cjs'],
  },
  {
    name: 'rollup',
    bundle: ['rollup', '--config', 'rollup.config.mjs'],
    run: ['node', 'out/rollup/bundled.js'],
  },
  { name: 'webpack', bundle: ['node', 'webpack.mjs'], run: ['node', 'out/webpack/bundled.cjs'] },
  {
    name: 'ncc',
    bundle: ['ncc', 'build', program, '--out', 'out/ncc'],
    run: ['node', 'out/ncc/index.mjs'],
  },
  { name: 'Bun', run: ['bun', program] },
  { name: 'Deno', run: ['deno', 'run', '--allow-all', program] },
]

/** Files that bundlers read. */
export const bundlerFiles: Readonly<Record<string, string>> = {
  'rollup.config.mjs': `
    import commonjs from '@rollup/plugin-commonjs'
    import json from '@rollup/plugin-json'
    import { nodeResolve } from '@rollup/plugin-node-resolve'
    export default {
      input: '${program}',
      output: { dir: 'out/rollup' },
      plugins: [nodeResolve({ preferBuiltins: true }), commonjs(), json()],
    }
  `,
  'webpack.mjs': `
    import webpack from 'webpack'
    const output = { path: process.cwd() + '/out/webpack', filename: 'bundled.cjs' }
    webpack({ mode: 'production', target: 'node', entry: './${program}', output }, (error, stats) => {
      if (error !== null || stats.hasErrors() || stats.hasWarnings()) {
        console.error(error ?? stats.toString('errors-warnings'))
        process.exitCode = 1
      }
    })
  `,
  // In the place of the real one, which needs a desktop session.
  'node_modules/keytar/package.json': '{ "name": "keytar", "version": "7.9.0", "main": "index.cjs" }',
  'node_modules/keytar/index.cjs': `
    const entries = (globalThis.keychainEntries ??= new Map())
    const name = (service, account) => service + '/' + account
    exports.getPassword = async (service, account) => entries.get(name(service, account)) ?? null
    exports.setPassword = async (service, account, value) => void entries.set(name(service, account), value)
    exports.deletePassword = async (service, account) => entries.delete(name(service, account))
  `,
}
