import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../../shared/outcome.ts'
import { runCommand } from '../../shared/run-command.ts'

const twoMinutes = 120_000

/** Runs every program in a folder as a reader would, against the built packages. */
export async function checkExamples(folder: string): Promise<Outcome> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : []
  if (!names.includes('quickstart.ts')) return { state: 'failed', output: `${folder} has no quickstart.ts` }
  const failures: string[] = []
  for (const name of names) {
    const { code, output } = await runCommand([process.execPath, join(folder, name)], { limit: twoMinutes })
    if (code !== 0) failures.push(`${name} ended with exit code ${code}:\n${output}`)
    else if (output.trim() === '') failures.push(`${name} has printed nothing`)
  }
  return failures.length > 0
    ? { state: 'failed', output: failures.join('\n') }
    : { state: 'passed', note: `${names.length} programs` }
}
