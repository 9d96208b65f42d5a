// Runs the keychain tests inside a D-Bus session of their own, with a home folder and an unlocked keyring of their own, so that
// nobody's real keychain is touched. Where that cannot be done it says so and exits with 77; with CLOUDCONNEXA_REQUIRE_KEYCHAIN=1
// it fails instead.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const skipped = 77
const needed = ['dbus-run-session', 'gnome-keyring-daemon', 'secret-tool']
const packages = ['keytar', '@napi-rs/keyring']

async function missing(): Promise<string[]> {
  if (process.platform !== 'linux') return ['Linux']
  const absent = needed.filter(
    (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error !== undefined,
  )
  for (const name of packages) {
    await import(name).catch(() => absent.push(`the package ${name}`))
  }
  return absent
}

function runTests(): number {
  const home = mkdtempSync(join(tmpdir(), 'cloudconnexa-keychain-'))
  const outside = Object.entries(process.env).filter(
    ([name]) => !/^(XDG_|DBUS_|DISPLAY$|WAYLAND_|HOME$|GNOME_)/.test(name),
  )
  const vitest = join(dirname(fileURLToPath(import.meta.resolve('vitest/package.json'))), 'vitest.mjs')
  const script =
    'printf %s pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"'
  const tests = [process.execPath, vitest, 'run', '--config', 'vitest.keychain.config.ts']
  try {
    const { status } = spawnSync('dbus-run-session', ['--', 'sh', '-c', script, 'sh', ...tests], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...Object.fromEntries(outside), HOME: home },
      stdio: 'inherit',
    })
    return status ?? 1
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

const absent = await missing()
if (absent.length === 0) {
  process.exitCode = runTests()
} else {
  const isRequired = process.env['CLOUDCONNEXA_REQUIRE_KEYCHAIN'] === '1'
  console.error(`Keychain tests ${isRequired ? 'failed' : 'skipped'}: they need ${absent.join(', ')}.`)
  process.exitCode = isRequired ? 1 : skipped
}
