import type { Outcome } from '../../shared/outcome.ts'
import { runCommand } from '../../shared/run-command.ts'

/** Runs `check:spec` on the sources; its last line says how much of the document is covered. */
export async function checkSpecification(): Promise<Outcome> {
  const { code, output } = await runCommand([
    process.execPath,
    '--conditions=@cloudconnexa/source',
    'tools/check-spec/main.ts',
  ])
  const note = output.trimEnd().split('\n').at(-1) ?? ''
  return code === 0 ? { state: 'passed', note } : { state: 'failed', output }
}
