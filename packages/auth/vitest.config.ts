import { packageTests } from '../../tools/vitest.ts'

const config = packageTests('auth')
// Those need a keychain: see test/real-keychain/session.ts.
export default { ...config, test: { ...config.test, exclude: ['test/real-keychain/**'] } }
