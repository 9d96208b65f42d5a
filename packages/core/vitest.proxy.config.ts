import { defineTests } from '../../tools/vitest.ts'

export default defineTests('core-proxies', { include: ['test/real-proxies/*.test.ts'] })
