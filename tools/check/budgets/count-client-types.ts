import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { countTypes, programWithClient } from '../../../bench/measure/count-types.ts'
import { getCompiler } from '../../declarations/combinations.ts'
import { root } from '../../shared/repository.ts'
import type { Budget } from './numbers.ts'

/** Types over those of an empty program. The compiler counts them, so that they are the same on every machine. */
export const typesBudget: Budget = {
  most: 2_500,
  why: 'the goal of docs/performance.md; `tsc --generateTrace` names every type, and most come from declarations that the compiler has to compare',
}

/** Counts the types that a program with `CloudConnexaClient` makes the compiler create, of the built packages, as the benchmarks do. */
export async function countClientTypes(): Promise<number> {
  const folder = join(root, 'node_modules', '.types-of-programs')
  const scope = join(folder, 'node_modules', '@cloudconnexa')
  await rm(folder, { recursive: true, force: true })
  await mkdir(scope, { recursive: true })
  await symlink(join(root, 'packages', 'client'), join(scope, 'client'), 'junction')
  const counts = await countTypes(
    { client: programWithClient },
    { compiler: getCompiler({ typescript: '5.9' }), folder },
  )
  return counts.get('client')?.Types ?? Number.NaN
}
