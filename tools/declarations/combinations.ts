import { join } from 'node:path'
import { root } from '../shared/repository.ts'

/** A way in which users compile. */
export interface Combination {
  readonly typescript: keyof typeof compilers
  readonly resolution: keyof typeof resolutions
  readonly exactOptionalPropertyTypes: boolean
}

/** The oldest TypeScript that is supported, the last of its line, and the newest; and where each is. */
const compilers = {
  '5.6': join(root, 'tools', 'declarations', 'node_modules', 'typescript-5.6'),
  '5.9': join(root, 'tools', 'declarations', 'node_modules', 'typescript-5.9'),
  '7': join(root, 'node_modules', 'typescript'),
} as const

const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
} as const

/** All twelve. */
export const allCombinations: readonly Combination[] = (['5.6', '5.9', '7'] as const).flatMap((typescript) =>
  (['nodenext', 'bundler'] as const).flatMap((resolution) =>
    [true, false].map((exactOptionalPropertyTypes) => ({
      typescript,
      resolution,
      exactOptionalPropertyTypes,
    })),
  ),
)

/** Three of them, in which every compiler, resolution and setting occurs. */
export const fewCombinations: readonly Combination[] = [
  { typescript: '5.6', resolution: 'nodenext', exactOptionalPropertyTypes: true },
  { typescript: '5.9', resolution: 'bundler', exactOptionalPropertyTypes: false },
  { typescript: '7', resolution: 'nodenext', exactOptionalPropertyTypes: false },
]

/** The program of a compiler, for `node`. */
export function getCompiler({ typescript }: Pick<Combination, 'typescript'>): string {
  return join(compilers[typescript], 'bin', 'tsc')
}

/** The settings of a combination: as strict as a user can be with declarations of others. */
export function getCompilerOptions({ resolution, exactOptionalPropertyTypes }: Combination): object {
  return {
    ...resolutions[resolution],
    target: 'es2022',
    lib: ['es2023'],
    types: ['node'],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    exactOptionalPropertyTypes,
  }
}

/** A combination in words: `TypeScript 5.6, nodenext, exactOptionalPropertyTypes`. */
export function describeCombination(combination: Combination): string {
  const { typescript, resolution, exactOptionalPropertyTypes } = combination
  return [
    `TypeScript ${typescript}`,
    resolution,
    ...(exactOptionalPropertyTypes ? ['exactOptionalPropertyTypes'] : []),
  ].join(', ')
}
