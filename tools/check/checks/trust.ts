import type { Outcome } from '../../shared/outcome.ts'
import { runCommand } from '../../shared/run-command.ts'

const seed = '1'
const programs = [
  ['tools/trust/soak.ts', '--minutes', '0.2', '--seed', seed],
  ['tools/trust/chaos.ts', '--calls', '1500', '--seed', seed],
] as const

/** A soak and a chaos run of seconds, always with the same seed. The whole: `npm run check:trust` and `npm run soak`. */
export async function trustCheck(): Promise<Outcome> {
  const notes: string[] = []
  for (const program of programs) {
    const { code, output, standardOutput } = await runCommand([
      process.execPath,
      '--conditions=@cloudconnexa/source',
      ...program,
    ])
    if (code !== 0) return { state: 'failed', output }
    notes.push(standardOutput.trimEnd().split('\n').at(-1) ?? '')
  }
  return { state: 'passed', note: notes.join('\n') }
}
