import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// The long run of the fuzz suite. FUZZ_SEED repeats a run, FUZZ_RUNS says how many inputs each operation gets.
const { status } = spawnSync('vitest', ['run', 'test/fuzz', 'test/data-file/crash.test.ts'], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  env: { ...process.env, FUZZ: 'long' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exitCode = status ?? 1
