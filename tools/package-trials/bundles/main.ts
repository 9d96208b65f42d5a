// Bundles a program with esbuild, rollup, webpack and ncc and runs it, and runs it with Bun and Deno, on the packages as they
// would be published:
//
//   node tools/package-trials/bundles/main.ts
//
// The packages have to be built. The last line says what was tried.
import { TarballFolder } from '../../shared/pack-packages.ts'
import { tryBundles } from './try-bundles.ts'

const packed = new TarballFolder()
const packing = await packed.pack()
const { state, output = '', note } = packing.state === 'passed' ? await tryBundles(packed.tarballs) : packing
if (output !== '') console.error(output)
console.log(note ?? state)
if (state === 'failed') process.exitCode = 1
