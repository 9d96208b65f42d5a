import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../shared/run-command.ts'
import type { Manifest } from '../shared/repository.ts'
import type { Tarball } from '../shared/pack-packages.ts'

/** Specifications, for a package.json, of packages that clash when they are installed into one project. */
export type ClashingPackages = Readonly<Record<string, string>>

/** Texts in built files, and what stands there in another release. */
type Replacements = Readonly<Record<string, string>>

const core = '@cloudconnexa/core'
const networks = '@cloudconnexa/networks'

/** The version of another release, which no range of the present one takes in. */
export const otherVersion = '99.0.0'
const oldVersion = '98.0.0'

/**
 * Creates, in a folder, four packages of third parties:
 *
 * - `two-cores-service` brings another release of core with the same service interface along, which is no clash;
 * - `old-service` brings one whose service interface has another version;
 * - `other-networks` has a service with a name that is taken;
 * - `workflow-service` brings another release of `@cloudconnexa/networks`.
 */
export async function createClashingPackages(
  folder: string,
  tarballs: readonly Tarball[],
): Promise<ClashingPackages> {
  await mkdir(folder)
  const [coreTarball, networksTarball] = [core, networks].map((name) =>
    tarballs.find(({ manifest }) => manifest.name === name),
  )
  if (coreTarball === undefined || networksTarball === undefined)
    throw new Error('core or networks is not packed')
  const { version } = coreTarball.manifest
  const otherCore = await repack(join(folder, 'other-core'), coreTarball, otherVersion, {})
  const oldCore = await repack(join(folder, 'old-core'), coreTarball, oldVersion, {
    'specificationVersion: 1': 'specificationVersion: 0',
  })
  const otherNetworks = await repack(join(folder, 'networks'), networksTarball, otherVersion, {})
  const peer = { peerDependencies: { [core]: `^${version}` } }
  return {
    'two-cores-service': await createForeignPackage(folder, 'two-cores-service', createGreetings, {
      dependencies: { [core]: otherCore },
    }),
    'old-service': await createForeignPackage(folder, 'old-service', createGreetings, {
      dependencies: { [core]: oldCore },
    }),
    'other-networks': await createForeignPackage(folder, 'other-networks', createNetworksText, peer),
    'workflow-service': await createForeignPackage(folder, 'workflow-service', createWorkflow, {
      ...peer,
      dependencies: { [networks]: otherNetworks },
    }),
  }
}

/** The package of a tarball as another release: of another version, with these texts of its build replaced. */
async function repack(
  folder: string,
  { folder: content, manifest }: Tarball,
  version: string,
  replacements: Replacements,
): Promise<string> {
  await cp(content, folder, { recursive: true })
  const all = Object.entries({ [`ersion = "${manifest.version}"`]: `ersion = "${version}"`, ...replacements })
  const missing = new Set(all.map(([old]) => old))
  for (const name of await readdir(join(folder, 'dist'))) {
    if (!name.endsWith('.js')) continue
    const path = join(folder, 'dist', name)
    let text = await readFile(path, 'utf8')
    for (const [old, replacement] of all) {
      if (text.includes(old)) missing.delete(old)
      text = text.replaceAll(old, replacement)
    }
    await writeFile(path, text)
  }
  if (missing.size > 0) throw new Error(`${manifest.name} has no ${[...missing].join(', ')} in its build`)
  return pack(folder, { ...manifest, version })
}

async function createForeignPackage(
  folder: string,
  name: string,
  code: (name: string) => string,
  dependencies: Partial<Manifest>,
): Promise<string> {
  const own = join(folder, name)
  await mkdir(own)
  await writeFile(join(own, 'index.js'), code(name))
  return pack(own, { name, version: '1.0.0', ...dependencies })
}

/** Packs a folder, and says where the tarball is as package.json says it. */
async function pack(folder: string, manifest: Manifest): Promise<string> {
  const whole = {
    type: 'module',
    ...(manifest.exports === undefined ? { exports: './index.js' } : {}),
    ...manifest,
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify(whole))
  const { code, output, standardOutput } = await runCommand(['npm', 'pack', '--silent'], { folder })
  const name = standardOutput.trim().split('\n').at(-1)
  if (code !== 0 || name === undefined) throw new Error(`npm could not pack ${folder}:\n${output}`)
  return `file:${join(folder, name)}`
}

function createGreetings(name: string): string {
  return `
    import { defineService } from '${core}/service'
    export const greetings = defineService({
      name: 'greetings',
      package: { name: '${name}', version: '1.0.0' },
      operations: [],
      create: () => ({ greet: () => 'hello' }),
    })
  `
}

function createNetworksText(name: string): string {
  return createGreetings(name).replace("name: 'greetings'", "name: 'networks'")
}

function createWorkflow(name: string): string {
  return `
    import { defineService } from '${core}/service'
    import { networks } from '${networks}'
    export const workflow = defineService({
      name: 'workflow',
      package: { name: '${name}', version: '1.0.0' },
      operations: [],
      create: (context) => ({ networks: context.use(networks) }),
    })
  `
}
