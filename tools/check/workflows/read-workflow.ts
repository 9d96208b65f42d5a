/** A value of a workflow file: plain text, or a map or a list of values. */
export type WorkflowValue = string | WorkflowMap | readonly WorkflowValue[]

/** A map of a workflow file. */
export interface WorkflowMap {
  readonly [key: string]: WorkflowValue
}

interface Line {
  readonly number: number
  readonly indent: number
  readonly text: string
}

/**
 * Reads the part of YAML that workflow files need: maps and lists in lines of their own, plain and quoted scalars, literal blocks.
 * Anything else could hide something from a check, and is refused: anchors, aliases, tags, folded blocks, tabs, keys given twice.
 * A flow map or list is handed out as the text that it is.
 *
 * @throws {SyntaxError} that names the line.
 */
export function readWorkflow(text: string): WorkflowMap {
  const reader = new WorkflowReader(text)
  const value = reader.readBlock(0)
  if (typeof value === 'string' || isList(value)) throw new SyntaxError('the file is no map')
  reader.expectEnd()
  return value
}

/** Whether a value is a list. */
export function isList(value: WorkflowValue | undefined): value is readonly WorkflowValue[] {
  return Array.isArray(value)
}

class WorkflowReader {
  readonly #source: readonly string[]
  readonly #lines: Line[]

  constructor(text: string) {
    this.#source = text.split('\n')
    this.#lines = this.#source.flatMap((line, index) => {
      const content = line.trimStart()
      if (content === '' || content.startsWith('#')) return []
      return [{ number: index + 1, indent: line.length - content.length, text: content }]
    })
  }

  expectEnd(): void {
    const [line] = this.#lines
    if (line !== undefined) throw refuse(line, 'is indented otherwise than its neighbours')
  }

  readBlock(indent: number): WorkflowMap | readonly WorkflowValue[] {
    return this.#lines[0]?.text.startsWith('- ') === true ? this.#readList(indent) : this.#readMap(indent)
  }

  #readMap(indent: number): WorkflowMap {
    const entries = new Map<string, WorkflowValue>()
    for (let line = this.#lines[0]; line?.indent === indent; line = this.#lines[0]) {
      const [, key, rest = ''] = /^([\w./-]+):(?: (.*))?$/.exec(line.text) ?? []
      if (key === undefined) throw refuse(line, 'is not understood')
      if (entries.has(key)) throw refuse(line, `gives "${key}" a second time`)
      this.#lines.shift()
      entries.set(key, this.#readValue(line, rest, indent))
    }
    return Object.fromEntries(entries)
  }

  #readList(indent: number): readonly WorkflowValue[] {
    const items: WorkflowValue[] = []
    for (let line = this.#lines[0]; line?.indent === indent; line = this.#lines[0]) {
      if (!line.text.startsWith('- ')) throw refuse(line, 'is no item of the list')
      const rest = line.text.slice(2)
      if (!/^[\w./-]+:( |$)/.test(rest)) {
        this.#lines.shift()
        items.push(readScalar(line, rest))
        continue
      }
      // The first key of the item stands where the others do.
      this.#lines[0] = { ...line, indent: indent + 2, text: rest }
      items.push(this.#readMap(indent + 2))
    }
    return items
  }

  #readValue(line: Line, rest: string, indent: number): WorkflowValue {
    if (/^\|-?$/.test(rest)) return this.#readLiteral(line, indent)
    const text = rest.replace(/^#.*$/, '')
    if (text !== '') return readScalar(line, text)
    const next = this.#lines[0]
    if (next === undefined || next.indent <= indent) return ''
    return this.readBlock(next.indent)
  }

  /** The lines of a literal block as they are: what looks like a comment is part of it. */
  #readLiteral(line: Line, indent: number): string {
    const block: string[] = []
    for (let index = line.number; index < this.#source.length; index += 1) {
      const text = this.#source[index] ?? ''
      if (text.trim() !== '' && text.length - text.trimStart().length <= indent) break
      block.push(text)
    }
    const end = line.number + block.length
    while (this.#lines[0] !== undefined && this.#lines[0].number <= end) this.#lines.shift()
    const first = block.find((text) => text.trim() !== '') ?? ''
    const margin = first.length - first.trimStart().length
    return `${block
      .map((text) => text.slice(margin))
      .join('\n')
      .trimEnd()}\n`
  }
}

function readScalar(line: Line, text: string): string {
  const [, quoted] = /^'([^']*)'(?:\s+#.*)?$/.exec(text) ?? /^"([^"\\]*)"(?:\s+#.*)?$/.exec(text) ?? []
  if (quoted !== undefined) return quoted
  const plain = text.replace(/\s+#.*$/, '')
  if (/^[&*!|>%@`"'\t]|\t/.test(plain)) throw refuse(line, 'is not understood')
  return plain
}

function refuse({ number }: Line, why: string): SyntaxError {
  return new SyntaxError(`line ${number} ${why}`)
}
