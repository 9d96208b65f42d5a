import type { Outcome } from '../../shared/outcome.ts'
import { runCommand } from '../../shared/run-command.ts'

/** Runs TypeDoc over all packages, in a process of its own: it needs another TypeScript than everything else. */
export async function checkPublicDocumentation(): Promise<Outcome> {
  const { code, output } = await runCommand([process.execPath, 'tools/documentation-check/src/main.ts'])
  const note = output.trimEnd().split('\n').at(-1) ?? ''
  return code === 0 ? { state: 'passed', note } : { state: 'failed', output }
}
