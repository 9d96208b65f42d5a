import type { ViteUserConfig } from 'vitest/config'
import { packageTests } from './vitest.ts'

const config: ViteUserConfig = packageTests('tools')
export default config
