import { defineConfig, type UserConfig } from 'tsdown'

const config: UserConfig = defineConfig({
  entry: { index: 'src/index.ts', models: 'src/models/index.ts' },
  platform: 'node',
  target: 'node22.18',
  dts: true,
  // Files end in .js, as the manifest says.
  fixedExtension: false,
})
export default config
