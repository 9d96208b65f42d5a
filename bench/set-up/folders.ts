import { join } from 'node:path'

/** The folder of the benchmarks. */
export const benchFolder: string = join(import.meta.dirname, '..')

/** Where the SDK's packages and what they are measured beside lie. */
export const modulesFolder: string = join(benchFolder, 'node_modules')

/** Where the programs are built to: beside what they import, and ignored by everything that ignores packages. */
export const builtFolder: string = join(modulesFolder, '.bench')
