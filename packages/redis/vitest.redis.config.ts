import { defineTests } from '../../tools/vitest.ts'

// They start servers and processes, beside everything else that a machine does.
export default defineTests('redis-server', {
  include: ['test/real-redis/*.test.ts'],
  testTimeout: 60_000,
})
