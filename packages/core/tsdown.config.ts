import type { UserConfig } from 'tsdown'
import { publishedPackage } from '../../tools/tsdown.ts'

const config: UserConfig = publishedPackage(
  {
    index: 'src/index.ts',
    model: 'src/model.ts',
    runtime: 'src/runtime.ts',
    service: 'src/service.ts',
    catalog: 'src/catalog.ts',
    diagnostics: 'src/diagnostics.ts',
    'shared-limits': 'src/shared-limits.ts',
    node: 'src/transport/node.ts',
    undici: 'src/transport/undici.ts',
  },
  { joined: ['index.ts', 'runtime.ts', 'service.ts', 'node.ts'] },
)
export default config
