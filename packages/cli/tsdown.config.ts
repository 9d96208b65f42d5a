import { readdirSync } from 'node:fs'
import type { UserConfig } from 'tsdown'
import { createProgramConfig } from '../../tools/bundled-program.ts'

/** The methods of a service and what checks their requests and responses: nearly every call needs both. What explains a wrong one stays apart. */
const serviceFile =
  /^(?:client\/src\/services\/([\w-]+)\.gen\.ts|([\w-]+)\/(?:package\.json|src\/(?:models\/)?[\w-]+(?:\.gen)?\.ts))$/
const services = new Set(
  readdirSync(new URL('../client/src/services', import.meta.url)).map((file) => file.replace('.gen.ts', '')),
)

function nameServiceFile(path: string): string | undefined {
  const [, entry, folder] = serviceFile.exec(path) ?? []
  const name = entry ?? folder
  return name !== undefined && services.has(name) ? `service-${name}` : undefined
}

const config: UserConfig = createProgramConfig(
  { cli: 'src/cli.ts' },
  {
    folder: 'cli',
    nameFile: nameServiceFile,
    together: {
      // Every run but `--version`, with what it shares with calls, and what is too small for a file of its own.
      main: [
        'cli/src/main.ts',
        'cli/src/router/build-parameters.ts',
        'cli/src/text/color-text.ts',
        'cli/src/text/wrap-words.ts',
        'cli/src/router/suggestions/refuse-flag.ts',
        'catalog/src/index.ts',
        'core/src/secrets/secret.ts',
        'core/src/time/clock.ts',
        'errors/src/index.ts',
        'errors/src/runtime.ts',
      ],
      // What an operation takes: for its help, and for calls.
      describe: ['cli/src/commands/operations/describe-operation.ts'],
      // A call of the API that succeeds.
      call: [
        'cli/src/session/connection/open-client.ts',
        'cli/src/session/connection/note-logger.ts',
        'cli/src/session/connection/shared-state.ts',
        'cli/src/session/connection/fallback-rate-limiter.ts',
        'cli/src/commands/operations/run-operation.ts',
        'cli/src/commands/operations/results/show-list.ts',
        'cli/src/output/formats/write-json.ts',
        'cli/src/router/parse-input.ts',
        'cli/src/session/open/create-session.ts',
        'cli/src/session/contexts/environment-target.ts',
        'cli/src/session/open/find-target.ts',
        'auth/src/client-credentials.ts',
        'auth/src/hmac-signer.ts',
        'auth/src/index.ts',
        'auth/src/store.ts',
        'auth/src/stores/sealed-token.ts',
        'catalog/src/invoke.ts',
        'core/src/index.ts',
        'core/src/runtime.ts',
        'core/src/service.ts',
        'core/src/shared-limits.ts',
        'core/src/contract/base-url-rules.ts',
        'core/src/transport/node.ts',
        'sqlite/src/index.ts',
        'sqlite/src/database/open-databases.ts',
        'sqlite/src/database/database.ts',
        'sqlite/src/database/machine-clock.ts',
      ],
    },
  },
)
export default config
