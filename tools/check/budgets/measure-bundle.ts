import { join } from 'node:path'
import { addSizes, type Bundle, measureBundle } from '../../../bench/measure/bundle.ts'
import { foreign, largestProgram } from '../../../bench/measure/bundled-programs.ts'
import { findUnnamedModules } from '../../../bench/report/find-rooms.ts'
import { root } from '../../shared/repository.ts'

const caller = join(root, 'bench', 'children', 'first-call.ts')

/**
 * Bundles a program with one service as the benchmarks do, and calls it once.
 *
 * @returns How many bytes of the built packages the call loads, gzipped, and which modules have no words in the benchmarks' tables.
 */
export async function measureFirstBundle(): Promise<{
  readonly gzipped: number
  readonly problems: readonly string[]
}> {
  const built = await bundle(false)
  const problems = findUnnamedModules(await bundle(true)).map(
    (module) => `bench/report/rooms.ts does not say what ${module} is for, or when it is loaded`,
  )
  return { gzipped: addSizes(built.loaded).gzipped, problems }
}

function bundle(fromSources: boolean): Promise<Bundle> {
  const { code, service } = largestProgram
  return measureBundle(
    // The package that depends on all others.
    { code, folder: join(root, 'packages', 'client'), foreign, fromSources },
    {
      folder: join(root, 'node_modules', '.bundles', fromSources ? 'sources' : 'built'),
      service,
      caller,
    },
  )
}
