import { packageTests } from '../../tools/vitest.ts'

const config = packageTests('core-proxies')
export default { ...config, test: { ...config.test, include: ['test/real-proxies/*.test.ts'] } }
