import type { TextOutput } from '../../terminal/terminal.ts'
import type { ResultRows } from '../batches.ts'
import { escapeActive, hasControls } from '../../text/printable.ts'

/** Writes a value as YAML, or items as one sequence, each batch as it arrives. */
export async function writeYaml(output: TextOutput, { isList, batches }: ResultRows): Promise<void> {
  const format = await loadFormat()
  let isEmpty = true
  for await (const batch of batches) {
    if (!isList) return output.write(format(batch[0] ?? null))
    if (batch.length === 0) continue
    isEmpty = false
    // One at a time: the library takes longer for each item of a longer list.
    await output.write(batch.map((item) => format([item])).join(''))
  }
  if (isEmpty) await output.write('[]\n')
}

async function loadFormat(): Promise<(value: unknown) => string> {
  const { Document, visit } = await import('yaml')
  return (value) => {
    // Also right for parsers of YAML 1.1, to which `no` is a boolean.
    const document = new Document(value, { aliasDuplicateObjects: false, compat: 'yaml-1.1' })
    visit(document, {
      Scalar: (_, node) => {
        if (typeof node.value === 'string' && hasControls(node.value)) node.type = 'QUOTE_DOUBLE'
      },
    })
    return escapeActive(document.toString({ lineWidth: 0 }))
  }
}
