import type { UserConfig } from 'tsdown'
import { publishedPackage } from '../../tools/tsdown.ts'

const config: UserConfig = publishedPackage(
  { index: 'src/index.ts', profiles: 'src/profiles.ts', store: 'src/store.ts' },
  { joined: ['index.ts'] },
)
export default config
