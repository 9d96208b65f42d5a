import { packageTests } from '../../tools/vitest.ts'

const config = packageTests('core')
// Those need proxies: see test/real-proxies/session.ts.
export default { ...config, test: { ...config.test, exclude: ['test/real-proxies/**'] } }
