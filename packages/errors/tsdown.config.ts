import type { UserConfig } from 'tsdown'
import { publishedPackage } from '../../tools/tsdown.ts'

const config: UserConfig = publishedPackage({
  index: 'src/index.ts',
  failures: 'src/explain/failures.ts',
  runtime: 'src/runtime.ts',
  workflow: 'src/workflow.ts',
})
export default config
