// Measures how long the command line takes to start, in starts of bare Node, beside command lines of others:
//
//   npm run measure:command-line              writes the figures into docs/performance.md
//   npm run measure:command-line -- --quick   half of the rounds, without the others; writes nothing
//
// The others are installed from npm into a temporary folder, without running their scripts. A machine that is busy gets fewer rounds, so that
// it ends within four minutes.
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulatorProcess } from './emulator-process.ts'
import { readCommandLine } from '../shared/command-line.ts'
import { root } from '../shared/repository.ts'
import { runCommand } from '../shared/run-command.ts'
import { withSection } from '../trust/repeatable/document-section.ts'
import { createContenders, peerPackages } from './contenders.ts'
import { startKeychainSession } from './keychain-session.ts'
import { measureStarts } from './measure.ts'
import { buildStartSection, startMarkers } from './section.ts'

const { values } = readCommandLine('npm run measure:command-line -- [--quick]', {
  options: { quick: { type: 'boolean', default: false } },
})
const rounds = values.quick ? 7 : 15
const packageFolder = join(root, 'packages', 'cli')
const executable = join(packageFolder, 'dist-executable', 'cloudconnexa')
const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-start-'))
const emulator = await startEmulatorProcess()
const keychain = await startKeychainSession(folder)
if (keychain === undefined)
  console.error('Measured without a keychain: dbus-run-session and gnome-keyring-daemon are missing.')
try {
  const contenders = await createContenders({
    program: join(packageFolder, 'dist', 'cli.cjs'),
    folder,
    account: emulator.account,
    peers: values.quick ? undefined : await installPeers(join(folder, 'peers')),
    keychain: keychain?.environment,
    executable: existsSync(executable) ? executable : undefined,
  })
  const before = loadavg()[0] ?? 0
  const measured = await measureStarts(contenders, { rounds, longest: 150_000 }, (round) => {
    if (round % 5 === 4) console.error(`${round + 1} of ${rounds} rounds`)
  })
  const load = [before, loadavg()[0] ?? 0] as const
  const section = buildStartSection(measured, { date: new Date(), load })
  console.log(section)
  if (!values.quick) {
    const path = join(root, 'docs', 'performance.md')
    await writeFile(path, await withSection(path, await readFile(path, 'utf8'), section, startMarkers))
    console.log(`\nWritten to ${path}`)
  }
} finally {
  emulator.stop()
  await keychain?.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Where npm cannot install them, they are left out. */
async function installPeers(place: string): Promise<string | undefined> {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  console.error(`Installing ${peerPackages.join(' and ')} ...`)
  const { code, output } = await runCommand([
    'npm',
    'install',
    '--prefix',
    place,
    ...options,
    ...peerPackages,
  ])
  if (code === 0) return place
  console.error(`Measured without them, npm could not install them:\n${output}`)
  return undefined
}
