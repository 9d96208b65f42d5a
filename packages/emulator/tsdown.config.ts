import type { UserConfig } from 'tsdown'
import { publishedPackage } from '../../tools/tsdown.ts'

// Shipped with the package: as a dependency Swagger UI would bring an install script that reports installations.
const swaggerUi = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'swagger-ui-bundle.js.LICENSE.txt',
  'favicon-32x32.png',
  'LICENSE',
  'NOTICE',
].map((name) => ({ from: `node_modules/swagger-ui-dist/${name}`, to: 'dist/swagger-ui' }))

const config: UserConfig = {
  ...publishedPackage({
    index: 'src/index.ts',
    'command-line': 'src/command-line/index.ts',
    cli: 'src/command-line/main.ts',
  }),
  copy: swaggerUi,
}
export default config
