import type { UserConfig } from 'tsdown'
import { bundledProgram } from '../../tools/bundled-program.ts'

const config: UserConfig = bundledProgram(
  { cli: 'src/cli.ts' },
  {
    folder: 'cli',
    together: {
      // Every run but `--version`.
      main: [
        'cli/src/main.ts',
        'cli/src/router/build-parameters.ts',
        'catalog/src/index.ts',
        'core/src/time/clock.ts',
        'errors/src/index.ts',
      ],
      // A call of the API.
      call: [
        'cli/src/router/parse-input.ts',
        'cli/src/operations/describe-operation.ts',
        'cli/src/operations/run-operation.ts',
        'cli/src/session/create-session.ts',
        'auth/src/index.ts',
        'auth/src/stores/sealed-token.ts',
        'auth/src/store.ts',
        'core/src/runtime.ts',
        'core/src/service.ts',
        'core/src/shared-limits.ts',
        'catalog/src/invoke.ts',
        'core/src/index.ts',
        'core/src/contract/base-url-rules.ts',
        'core/src/transport/node.ts',
        'sqlite/src/index.ts',
        'sqlite/src/database/database.ts',
        'sqlite/src/database/machine-clock.ts',
      ],
    },
  },
)
export default config
