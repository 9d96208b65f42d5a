// Compiles one program that imports every entry of every package, in all ways in which users may compile:
//
//   npm run check:declarations
//
// `npm test` does it in three of the twelve ways.
import type { Outcome } from '../shared/outcome.ts'
import { checkCommand } from '../shared/run-command.ts'
import { TarballFolder } from '../shared/pack-packages.ts'
import { allCombinations } from './combinations.ts'
import { checkDeclarations } from './compile-entries.ts'

const outcome = await compileEverything()
for (const line of [...(outcome.details ?? []), outcome.note ?? '', outcome.output ?? '']) {
  if (line !== '') console.log(line)
}
process.exitCode = outcome.state === 'passed' ? 0 : 1

async function compileEverything(): Promise<Outcome> {
  const building = await checkCommand(['turbo', 'run', 'build', '--output-logs=errors-only'])
  if (building.state !== 'passed') return building
  const packed = new TarballFolder()
  const packing = await packed.pack()
  return packing.state === 'passed' ? checkDeclarations(packed.tarballs, allCombinations) : packing
}
