import { packageTests } from '../../tools/vitest.ts'

const config = packageTests('auth-keychain')
// One keychain for all.
export default {
  ...config,
  test: {
    ...config.test,
    include: ['test/real-keychain/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
  },
}
