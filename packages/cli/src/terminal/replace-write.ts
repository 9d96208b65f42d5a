import type { TextOutput } from './terminal.ts'

/**
 * Creates an output that differs from another one in how it is written.
 *
 * @param output - The other one.
 * @param write - Writes text.
 */
export function replaceWrite(output: TextOutput, write: TextOutput['write']): TextOutput {
  return {
    write,
    isTerminal: output.isTerminal,
    // Looked up when it is needed: for the width of a terminal, Node loads its network.
    get columns() {
      return output.columns
    },
    hasColors: output.hasColors,
  }
}
