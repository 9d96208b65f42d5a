import type { UserConfig } from 'tsdown'
import { publishedPackage } from '../../tools/tsdown.ts'

const config: UserConfig = publishedPackage({ index: 'src/index.ts', store: 'src/store.ts' })
export default config
