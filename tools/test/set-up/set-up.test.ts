import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../shared/repository.ts'
import { createFolder } from '../support/create-folder.ts'

// In the place of npm and pnpm, so that nothing is fetched.
const npm = '#!/bin/sh\necho "npm $*" >> "$CALLS"\n'
const pnpm = `#!/bin/sh
echo "pnpm $*" >> "$CALLS"
case "$1" in
  install)
    mkdir -p node_modules/.pnpm && cp pnpm-lock.yaml node_modules/.pnpm/lock.yaml
    # As pnpm: what has a folder is taken for installed; a build that fails leaves the folder empty.
    if [ ! -e node_modules/.pnpm/native@1.0.0 ]; then
      mkdir -p node_modules/.pnpm/native@1.0.0/node_modules/native
      ln -sfn .pnpm/native@1.0.0/node_modules/native node_modules/native
      if [ -e library ]; then echo '{}' > node_modules/native/package.json; fi
    fi ;;
  *) echo "the script runs" ;;
esac
`

/** A fresh clone in which the set-up runs as often as is asked. */
function createClone() {
  const folder = createFolder({
    'package.json': '{ "optionalDependencies": { "native": "1.0.0" } }',
    'pnpm-lock.yaml': 'lock 1\n',
    'bin/npm': npm,
    'bin/pnpm': pnpm,
    calls: '',
  })
  mkdirSync(join(folder, 'tools'))
  copyFileSync(join(root, 'tools', 'run.mjs'), join(folder, 'tools', 'run.mjs'))
  for (const name of ['npm', 'pnpm']) chmodSync(join(folder, 'bin', name), 0o755)
  const calls = join(folder, 'calls')
  const runScript = () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/run.mjs', 'task:test', '--list'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CALLS: calls, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` },
    })
    return { stdout, stderr, status }
  }
  return { folder, runScript, readCalls: () => readFileSync(calls, 'utf8').trim().split('\n') }
}

it.skipIf(process.platform === 'win32')(
  'says step by step what it sets up, and nothing the next time',
  () => {
    const { runScript, readCalls } = createClone()
    const first = runScript()
    expect(first).toMatchObject({ status: 0, stdout: 'the script runs\n' })
    expect(first.stderr).toMatch(
      /^Setting up what is missing:\n  1\/2 pnpm [\d.]+ into \.tools \.\.\.\n  2\/2 packages of pnpm-lock\.yaml into node_modules \.\.\.\nSet up in \d+ s\n\n$/,
    )
    expect(Math.max(...first.stderr.split('\n').map((line) => line.length))).toBeLessThan(60)
    expect(readCalls().map((call) => call.split(' ').slice(0, 2).join(' '))).toEqual([
      'npm install',
      'pnpm install',
      'pnpm --silent',
    ])
    expect(runScript()).toEqual({ status: 0, stdout: 'the script runs\n', stderr: '' })
  },
)

it.skipIf(process.platform === 'win32')(
  'names the packages alone when only their lockfile has changed',
  () => {
    const clone = createClone()
    clone.runScript()
    copyFileSync(join(clone.folder, 'bin', 'npm'), join(clone.folder, 'pnpm-lock.yaml'))
    expect(clone.runScript().stderr).toMatch(
      /^Setting up what is missing:\n  1\/1 packages of pnpm-lock\.yaml into node_modules \.\.\.\nSet up in \d+ s\n\n$/,
    )
  },
)

it.skipIf(process.platform === 'win32')(
  'installs an optional package whose build failed again, once what the build needs is there',
  () => {
    const { folder, runScript } = createClone()
    const manifest = join(folder, 'node_modules', 'native', 'package.json')
    runScript()
    expect(runScript().stderr).toBe('')
    expect(existsSync(manifest)).toBe(false)
    writeFileSync(join(folder, 'library'), '')
    expect(runScript()).toEqual({
      status: 0,
      stdout: 'the script runs\n',
      stderr: 'Installed native, which could not be built before\n',
    })
    expect(existsSync(manifest)).toBe(true)
    expect(runScript().stderr).toBe('')
  },
)
