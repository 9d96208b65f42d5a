import type { ViteUserConfig } from 'vitest/config'
import { packageTests } from './tools/vitest.ts'

const config: ViteUserConfig = packageTests('all', ['packages/*', 'tools'])
export default config
