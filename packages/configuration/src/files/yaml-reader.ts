import type { FileLocation } from '@cloudconnexa/errors/workflow'
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { FileErrorCode } from './finding.ts'

/** A value in a file, with its place. */
export type FileNode =
  | { readonly type: 'map'; readonly entries: readonly FileEntry[]; readonly location: FileLocation }
  | { readonly type: 'array'; readonly items: readonly FileNode[]; readonly location: FileLocation }
  | {
      readonly type: 'plain'
      readonly value: string | number | boolean | null
      readonly location: FileLocation
    }

/** A property in a file. */
export interface FileEntry {
  readonly name: string
  readonly value: FileNode
  /** Where its name is. */
  readonly location: FileLocation
}

/** Collects what is wrong with files. */
export type ReportFinding = (code: FileErrorCode, message: string, location: FileLocation) => void

/**
 * Reads a YAML file with the places of everything in it. Only what JSON can say is accepted: no anchors, tags or dates.
 *
 * @param file - Its name in findings.
 * @returns `undefined` where it cannot be read; then something was reported.
 */
export function readYaml(file: string, text: string, report: ReportFinding): FileNode | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    version: '1.2',
  })
  const locate = (offset: number): FileLocation => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  for (const { message, pos, code } of [...document.errors, ...document.warnings])
    report(code === 'DUPLICATE_KEY' ? 'FILE_INVALID' : 'FILE_UNREADABLE', message, locate(pos[0]))
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined
  if (document.contents === null) {
    report('FILE_INVALID', 'the file is empty; write [] or {} where that is meant', locate(0))
    return undefined
  }
  return new NodeReader(locate, report).read(document.contents)
}

class NodeReader {
  readonly #locate: (offset: number) => FileLocation
  readonly #report: ReportFinding

  constructor(locate: (offset: number) => FileLocation, report: ReportFinding) {
    this.#locate = locate
    this.#report = report
  }

  read(node: unknown): FileNode | undefined {
    if (isAlias(node)) return this.#refuse(node, 'anchors and aliases are not supported')
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined
    const location = this.#find(node)
    if (node.anchor !== undefined) return this.#refuse(node, 'anchors and aliases are not supported')
    if (isSeq(node))
      return { type: 'array', items: node.items.flatMap((item) => this.read(item) ?? []), location }
    if (isMap(node)) {
      const entries = node.items.flatMap(({ key, value }) => this.#readEntry(key, value, location))
      return { type: 'map', entries, location }
    }
    const { value } = node
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))
      return { type: 'plain', value: value as string | number | boolean | null, location } // narrowed by the line above
    return this.#refuse(node, 'only strings, numbers, booleans, arrays and objects may stand here')
  }

  #readEntry(key: unknown, value: unknown, parent: FileLocation): readonly FileEntry[] {
    if (!isScalar(key) || typeof key.value !== 'string') {
      this.#report('FILE_INVALID', 'names of properties must be strings', parent)
      return []
    }
    const location = this.#find(key)
    if (value === null)
      return [{ name: key.value, value: { type: 'plain', value: null, location }, location }]
    const read = this.read(value)
    return read === undefined ? [] : [{ name: key.value, value: read, location }]
  }

  #refuse(node: Node, message: string): undefined {
    this.#report('FILE_INVALID', message, this.#find(node))
  }

  #find({ range }: Node): FileLocation {
    return this.#locate(range?.[0] ?? 0)
  }
}
