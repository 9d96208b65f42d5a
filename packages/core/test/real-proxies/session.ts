// Runs the tests against real proxies. Where one is not installed it says so and exits with 77; with CLOUDCONNEXA_REQUIRE_PROXY=1
// it fails instead.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isInstalled, realProxyNames } from './real-proxy.ts'

const skipped = 77

function runTests(): number {
  const vitest = join(dirname(fileURLToPath(import.meta.resolve('vitest/package.json'))), 'vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'vitest.proxy.config.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'inherit',
  })
  return status ?? 1
}

const absent = realProxyNames.filter((name) => !isInstalled(name))
if (absent.length === 0) {
  process.exitCode = runTests()
} else {
  const isRequired = process.env['CLOUDCONNEXA_REQUIRE_PROXY'] === '1'
  console.error(`Tests of real proxies ${isRequired ? 'failed' : 'skipped'}: they need ${absent.join(', ')}.`)
  process.exitCode = isRequired ? 1 : skipped
}
