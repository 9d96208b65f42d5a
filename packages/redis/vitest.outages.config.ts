import { defineTests } from '../../tools/vitest.ts'

// One after the other: they measure.
export default defineTests('redis-outages', {
  include: ['test/redis-outages/*.test.ts'],
  fileParallelism: false,
})
