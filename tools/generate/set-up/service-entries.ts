import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createClientFiles } from './client-files.ts'
import { createClientBuildText, createSubpathFiles, subpathsFolder, withSubpaths } from './client-subpaths.ts'
import { type JsonFile, replaceDependencies, replaceReferences, replaceTable } from './entry-lists.ts'
import type { Section } from '../spec/sections.ts'

/** A folder with the files that belong there: names and contents, not yet formatted. */
export type GeneratedPart = readonly [folder: string, files: ReadonlyMap<string, string>]

/** The places that name every service, brought up to date. */
export interface ServiceEntries {
  readonly parts: readonly GeneratedPart[]
  /** One sentence for every place that is not there. */
  readonly problems: readonly string[]
}

/** The places outside of a service package that name every service: in the meta package, and in the root beside `packages`. */
export function createServiceEntries(packagesFolder: string, services: readonly Section[]): ServiceEntries {
  const client = join(packagesFolder, 'client')
  if (!existsSync(join(client, 'package.json'))) return { parts: [], problems: [] }
  const root = dirname(resolve(packagesFolder))
  const manifest = withSubpaths(replaceDependencies(readJson(client, 'package.json'), services), services)
  const tables = [createTable(client, services, '../'), createTable(root, services, 'packages/')]
  return {
    parts: [
      [join(client, 'src'), createClientFiles(services)],
      [join(client, 'src', subpathsFolder), createSubpathFiles(services, packagesFolder)],
      [
        client,
        new Map([
          ['package.json', toJsonText(manifest)],
          ['tsdown.config.ts', createClientBuildText(manifest)],
          listReferences(client, services, '../'),
        ]),
      ],
      [root, new Map([listReferences(root, services, 'packages/')])],
      ...tables.flatMap(({ part }) => part ?? []),
    ],
    problems: tables.flatMap(({ problem }) => problem ?? []),
  }
}

function listReferences(
  folder: string,
  services: readonly Section[],
  way: string,
): readonly [string, string] {
  const isThere = (path: string): boolean => existsSync(join(folder, path))
  return [
    createCompilerSettings,
    toJsonText(replaceReferences(readJson(folder, createCompilerSettings), services, way, isThere)),
  ]
}

function createTable(
  folder: string,
  services: readonly Section[],
  way: string,
): { readonly part?: readonly GeneratedPart[]; readonly problem?: string } {
  const path = join(folder, readmeName)
  const text = replaceTable(readFileSync(path, 'utf8'), services, way)
  return text === undefined
    ? {
        problem: `${path} has no place for the table of services: <!-- services: … --> and <!-- /services -->`,
      }
    : { part: [[folder, new Map([[readmeName, text]])]] }
}

function readJson(folder: string, name: string): JsonFile {
  // The workspace's own file; what it lacks is filled in.
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonFile
}

function toJsonText(value: object): string {
  return JSON.stringify(value, null, 2)
}

const createCompilerSettings = 'tsconfig.json'
const readmeName = 'README.md'
