import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// The long run of what interrupts an apply. CRASH_SEED and INTERRUPTION_SEED repeat one.
const tests = ['test/crash', 'test/apply/interruptions.test.ts', 'test/apply/renamed-accounts.test.ts']
const { status } = spawnSync('vitest', ['run', ...tests], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  env: { CRASH_KILLS: '200', INTERRUPTION_RUNS: '60', ...process.env },
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exitCode = status ?? 1
