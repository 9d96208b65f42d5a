import type { UserConfig } from 'tsdown'
import { publishedPackage } from '../../tools/tsdown.ts'

const config: UserConfig = publishedPackage({ cli: 'src/cli.ts' })
export default config
