// Runs the tests against a real server. Where none is installed it says so and exits with 77; with CLOUDCONNEXA_REQUIRE_REDIS=1
// it fails instead. The argument `outages` runs those that take minutes.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isServerInstalled, serverProgram } from '../support/servers/redis-server.ts'

const skipped = 77

function runTests(): number {
  const vitest = join(dirname(fileURLToPath(import.meta.resolve('vitest/package.json'))), 'vitest.mjs')
  const config = process.argv[2] === 'outages' ? 'vitest.outages.config.ts' : 'vitest.redis.config.ts'
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', config], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'inherit',
  })
  return status ?? 1
}

if (isServerInstalled()) {
  process.exitCode = runTests()
} else {
  const isRequired = process.env['CLOUDCONNEXA_REQUIRE_REDIS'] === '1'
  console.error(`Redis tests ${isRequired ? 'failed' : 'skipped'}: they need ${serverProgram}.`)
  process.exitCode = isRequired ? 1 : skipped
}
