import { defineTests } from '../../tools/vitest.ts'

// One keychain for all.
export default defineTests('auth-keychain', {
  include: ['test/real-keychain/*.test.ts'],
  fileParallelism: false,
  testTimeout: 60_000,
})
