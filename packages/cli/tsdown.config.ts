import type { UserConfig } from 'tsdown'
import { publishedPackage } from '../../tools/tsdown.ts'

const config: UserConfig = publishedPackage({ cli: 'src/main.ts' })
export default config
