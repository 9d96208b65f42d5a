import { type FileLocation, type WorkflowFinding } from '@cloudconnexa/errors/workflow'
import { getPlaceName, type KindSet, type LoadedKind } from '../kind/kind-set.ts'
import { type Configuration, type ConfiguredObject, formatVersion } from '../model/configuration.ts'
import { compareText } from '../model/natural-order.ts'
import { formatAddress } from '../model/object-address.ts'
import { checkObjects } from '../kind/check-objects.ts'
import { checkReferences } from './check-references.ts'
import type { FileSet } from './file-set.ts'
import { createFileError } from './finding.ts'
import { findFileKind, getSectionKey, isIgnoredFile, keepFile, listTopKinds, rootFile } from './layout.ts'
import { ObjectReader } from './object-reader.ts'
import { type FileNode, readYaml, type ReportFinding } from './yaml-reader.ts'

/**
 * Reads files as a configuration.
 *
 * @param source - Where they are from, for people.
 * @param nameFile - How people call a file of the set. Default: by its path in the set.
 * @throws {WorkflowError} (`FILE_INVALID` and others) with all findings, before anything is sent.
 */
export function readFiles(
  files: FileSet,
  kinds: KindSet,
  source: string,
  nameFile: (path: string) => string = (path) => path,
): Configuration {
  const reader = new FilesReader(kinds, nameFile)
  const configuration = reader.read(files, source)
  if (reader.findings.length > 0) throw createFileError(sortFindings(reader.findings))
  return configuration
}

/**
 * Reads the objects of files as far as they can be read, whatever else is wrong with them.
 *
 * @param files - What is there.
 * @throws {WorkflowError} (`FORMAT_NEWER`) when nobody knows what the files say.
 */
export function readValidObjects(files: FileSet, kinds: KindSet): readonly ConfiguredObject[] {
  const reader = new FilesReader(kinds, (path) => path)
  const { objects } = reader.read(files, '')
  const newer = reader.findings.filter(({ code }) => code === 'FORMAT_NEWER')
  if (newer.length > 0) throw createFileError(newer)
  return objects
}

class FilesReader {
  readonly findings: WorkflowFinding[] = []
  readonly #kinds: KindSet
  readonly #nameFile: (path: string) => string
  readonly #managed = new Set<string>()
  readonly #objects: ObjectReader

  constructor(kinds: KindSet, nameFile: (path: string) => string) {
    this.#kinds = kinds
    this.#nameFile = nameFile
    this.#objects = new ObjectReader(kinds, this.#report)
  }

  readonly #report: ReportFinding = (code, message, location) => {
    this.findings.push({ code, message, location })
  }

  read(files: FileSet, source: string): Configuration {
    const root = files.get(rootFile)
    if (root === undefined)
      this.#report(
        'FILE_INVALID',
        `there is no ${rootFile}, so this is not a configuration`,
        locateStart(this.#nameFile(rootFile)),
      )
    else this.#readRoot(root)
    // What is written in a format that is not known cannot be judged.
    const isKnown = this.findings.every(({ code }) => code !== 'FORMAT_NEWER')
    for (const [path, text] of isKnown ? files : []) if (path !== rootFile) this.#readFile(path, text)
    const { objects, managedChildren } = this.#objects
    this.#findDuplicates(objects)
    const configuration = {
      source,
      managed: this.#managed,
      managedChildren,
      objects: sortByKind(objects, this.#kinds),
    }
    this.#check(configuration)
    return configuration
  }

  #check(configuration: Configuration): void {
    // What could not be read would be missed by those that refer to it.
    if (this.findings.length > 0) return
    checkReferences(configuration, this.#kinds, this.#report)
    this.findings.push(...checkObjects(configuration.objects, this.#kinds, false))
  }

  #readRoot(text: string): void {
    const node = readYaml(this.#nameFile(rootFile), text, this.#report)
    if (node === undefined) return
    if (node.type !== 'map') {
      this.#report('FILE_INVALID', 'the file must be an object with `format`', node.location)
      return
    }
    const format = node.entries.find(({ name }) => name === 'format')
    if (!this.#checkFormat(format?.value, node.location)) return
    const sections = new Map(listTopKinds(this.#kinds).map((loaded) => [getSectionKey(loaded), loaded]))
    for (const { name, value, location } of node.entries) {
      const loaded = sections.get(name)
      if (loaded !== undefined) this.#readSection(loaded, value)
      else if (name !== 'format')
        this.#report(
          'FILE_INVALID',
          `there is no kind "${name}"; those are ${[...sections.keys()].join(', ')}`,
          location,
        )
    }
  }

  #checkFormat(node: FileNode | undefined, location: FileLocation): boolean {
    const version = node?.type === 'plain' ? node.value : undefined
    if (version === formatVersion) return true
    if (typeof version === 'number' && version > formatVersion)
      this.#report(
        'FORMAT_NEWER',
        `format ${String(version)} is newer than ${String(formatVersion)}, which this version reads`,
        node?.location ?? location,
      )
    else this.#report('FILE_INVALID', `"format" must be ${String(formatVersion)}`, node?.location ?? location)
    return false
  }

  #readFile(path: string, text: string): void {
    const [, name, ...deeper] = path.split('/')
    const loaded = findFileKind(path, this.#kinds)
    if (loaded !== undefined && name !== undefined) this.#manage(loaded, path)
    if (isIgnoredFile(path)) return
    if (loaded === undefined || deeper.length > 0 || !path.endsWith('.yaml')) {
      this.#report('FILE_INVALID', this.#describeUnknownFile(path), locateStart(this.#nameFile(path)))
      return
    }
    const node = readYaml(this.#nameFile(path), text, this.#report)
    if (node === undefined) return
    if (name === undefined) this.#readSection(loaded, node)
    else this.#objects.read(loaded, node)
  }

  #readSection(loaded: LoadedKind, node: FileNode): void {
    this.#manage(loaded, node.location.file)
    if ('file' in loaded.kind.place) {
      this.#objects.read(loaded, node)
      return
    }
    if (node.type === 'array') for (const item of node.items) this.#objects.read(loaded, item)
    else this.#report('FILE_INVALID', 'must be an array; write [] where there is none', node.location)
  }

  #manage({ kind }: LoadedKind, path: string): void {
    // In one file and in files of its own, a kind would be said twice.
    if (this.#managed.has(kind.name) && !('folder' in kind.place))
      this.#report('FILE_INVALID', `the kind "${kind.name}" is in another file, too`, locateStart(path))
    this.#managed.add(kind.name)
  }

  #describeUnknownFile(path: string): string {
    const known = listTopKinds(this.#kinds).map(({ kind: { place } }) =>
      'folder' in place ? `${place.folder}/*.yaml` : `${getPlaceName(place)}.yaml`,
    )
    return `"${path}" is not a file of a configuration; those are ${[rootFile, ...known].join(', ')} (and ${keepFile}, README)`
  }

  #findDuplicates(objects: readonly ConfiguredObject[]): void {
    const seen = new Map<string, ConfiguredObject>()
    for (const object of objects) {
      const address = formatAddress(object)
      const first = seen.get(address)?.locations.get('')
      if (first === undefined) seen.set(address, object)
      else
        this.#report(
          'NAME_DUPLICATE',
          `${address} is in ${first.file}, line ${String(first.line)}, too`,
          object.locations.get('') ?? locateStart(first.file),
        )
    }
  }
}

function locateStart(file: string): FileLocation {
  return { file, line: 1, column: 1 }
}

function sortByKind(objects: readonly ConfiguredObject[], kinds: KindSet): readonly ConfiguredObject[] {
  const order = new Map(kinds.all.map(({ kind }, index) => [kind.name, index]))
  return objects.toSorted((left, right) => (order.get(left.kind) ?? 0) - (order.get(right.kind) ?? 0))
}

function sortFindings(findings: readonly WorkflowFinding[]): readonly WorkflowFinding[] {
  const rank = ({ location }: WorkflowFinding): number => location?.line ?? 0
  return findings.toSorted(
    (left, right) =>
      compareText(left.location?.file ?? '', right.location?.file ?? '') || rank(left) - rank(right),
  )
}
