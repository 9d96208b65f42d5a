import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AdditionalRoute } from '@cloudconnexa/emulator'
import type { RunProgram } from '../../../src/terminal/run-program.ts'

/** A package in a registry that the tests make up. */
export interface TestPackage {
  readonly name: string
  readonly version: string
  readonly publisher?: string
  /** Files of the package, by their paths. */
  readonly files: Readonly<Record<string, string>>
}

/** What a service of a made-up package has besides the usual. */
export interface TestPackageChoices {
  readonly service?: string
  readonly version?: string
  readonly specificationVersion?: number
  /** Replaces files. */
  readonly files?: Readonly<Record<string, string>>
}

const exportsOfPackages = {
  '.': './index.js',
  './catalog': './catalog.js',
  './package.json': './package.json',
}

/** Makes a package as `create-service` builds them, without a dependency on core, so that it loads from anywhere. */
export function createTestPackage(name: string, choices: TestPackageChoices = {}): TestPackage {
  const { service = 'printQueues', version = '1.2.0', specificationVersion = 1, files } = choices
  const describeEntry = (method: string, operation: string, more: object = {}): object => ({
    path: `${service}.${method}`,
    package: name,
    kind: 'operation',
    summary: `Does ${method}.`,
    effect: 'read',
    operations: [operation],
    arguments: [],
    parameters: [],
    result: 'call',
    ...more,
  })
  const entries = [
    describeEntry('list', 'listPrintQueues', { summary: 'Lists print queues.' }),
    describeEntry('get', 'getPrintQueue', {
      arguments: [{ name: 'id', type: 'string', in: 'path' }],
      summary: 'Reads a print queue.',
    }),
  ]
  const operations = [
    {
      id: 'listPrintQueues',
      method: 'GET',
      path: '/print-queues',
      effect: 'read',
      isRepeatable: true,
      response: 'json',
    },
    {
      id: 'getPrintQueue',
      method: 'GET',
      path: '/print-queues/{id}',
      effect: 'read',
      isRepeatable: true,
      response: 'json',
      responseSecrets: ['printerPassword'],
    },
  ]
  const details = Object.fromEntries(
    ['list', 'get'].map((method) => [
      `${service}.${method}`,
      {
        documentation: `Does ${method}.`,
        input:
          method === 'get'
            ? { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }
            : {},
      },
    ]),
  )
  return {
    name,
    version,
    publisher: 'jane',
    files: {
      'package.json': JSON.stringify({ name, version, type: 'module', exports: exportsOfPackages }),
      'index.js': `export const queues = {
        name: ${JSON.stringify(service)},
        package: { name: ${JSON.stringify(name)}, version: ${JSON.stringify(version)} },
        operations: [], specificationVersion: ${specificationVersion}, coreVersion: '0.0.0',
        create: (context) => ({
          list: (options) => context.request({ method: 'GET', path: '/print-queues' }, options),
          get: (id, options) => context.request({ method: 'GET', path: '/print-queues/' + id }, options),
        }),
      }`,
      'catalog.js': `export const catalog = {
        service: ${JSON.stringify(service)}, package: ${JSON.stringify(name)}, summary: 'Manages print queues.',
        entries: ${JSON.stringify(entries)}, operations: ${JSON.stringify(operations)},
        load: async () => ({ schemas: {}, details: ${JSON.stringify(details)} }),
      }`,
      ...files,
    },
  }
}

/** The routes of the service for an emulator. */
export const printQueueRoutes: readonly AdditionalRoute[] = [
  {
    method: 'GET',
    path: '/api/v1/print-queues',
    handler: () => ({ status: 200, body: [{ id: '1', name: 'lobby' }] }),
  },
  {
    method: 'GET',
    path: '/api/v1/print-queues/{id}',
    handler: ({ params }) => ({
      status: 200,
      body: { id: params['id'], printerPassword: 'canary-of-a-printer' },
    }),
  },
]

/** A place for plugins, and an npm that installs made-up packages into it. */
export interface TestNpm {
  readonly environment: Readonly<Record<string, string>>
  readonly folder: string
  readonly runProgram: RunProgram
  /** What npm was asked to do. */
  readonly calls: readonly (readonly string[])[]
}

/**
 * Creates an npm for a home folder.
 *
 * @param home - The folder.
 * @param packages - What its registry has.
 */
export function createTestNpm(home: string, packages: readonly TestPackage[]): TestNpm {
  const folder = join(home, '.local', 'share', 'cloudconnexa', 'plugins')
  const calls: (readonly string[])[] = []
  const find = (spec: string): TestPackage | undefined =>
    packages.find(
      ({ name, version }) => spec === name || spec === `${name}@${version}` || spec.includes(`${name}-`),
    )
  const runProgram: RunProgram = async (program, options) => {
    const start = program.findIndex((word) => ['view', 'pack', 'install', 'uninstall'].includes(word))
    const [verb = '', ...args] = program.slice(start)
    calls.push([verb, ...args])
    const spec = args.find((arg) => !arg.startsWith('--')) ?? ''
    const found = find(args.findLast((arg) => !arg.startsWith('--') && find(arg) !== undefined) ?? spec)
    if (found === undefined)
      return { exitCode: 1, stdout: '', stderr: `npm error code E404\nnpm error 404 Not Found - ${spec}\n` }
    const { name, version, publisher, files } = found
    const target = join(options.folder, 'node_modules', name)
    if (verb === 'uninstall') await rm(target, { recursive: true, force: true })
    if (verb === 'install') {
      await mkdir(target, { recursive: true })
      for (const [path, text] of Object.entries(files)) await writeFile(join(target, path), text)
    }
    const user =
      verb === 'view' && publisher !== undefined
        ? { _npmUser: `${publisher} <${publisher}@example.org>` }
        : {}
    const described = { name, version, ...user }
    return { exitCode: 0, stdout: JSON.stringify(verb === 'pack' ? [described] : described), stderr: '' }
  }
  return { environment: { HOME: home }, folder, runProgram, calls }
}

/** Reads a JSON file in the folder of plugins. */
export async function readJson(folder: string, name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, name), 'utf8'))
}
