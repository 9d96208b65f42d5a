import type { Command } from '../../command/command.ts'

/** `api`: sends a request to any path. */
export const apiCommand: Command = {
  summary: 'Sends a request to any path of the API.',
  documentation: `The request travels like every other: with access token, rate limits, retries as the method allows and typed errors. It is for operations that the command line does not have yet, and for trying things out.

A path is relative to /api/v1 and may have a query: "networks?page=0&size=5".

With GET, fields are query parameters; with all other methods they make the request body. \`name=value\` is a string, \`name:=value\` is JSON, and dots nest: \`config.enabled:=true\`. Fields win over --data.

Secrets in responses are hidden where the catalog of operations knows them; --reveal prints them. Of paths that it does not know only properties with the names of known secrets are hidden.`,
  arguments: [
    { name: 'method', summary: 'HTTP method; DELETE asks first', completes: 'httpMethod' },
    { name: 'path', summary: 'Path below /api/v1, such as networks/42' },
  ],
  flags: {
    field: {
      summary: 'A property of the body, or a query parameter with GET',
      type: 'string',
      placeholder: 'name=value',
      isRepeatable: true,
      alias: 'F',
    },
    data: {
      summary: 'The request body: a file, `-` for standard input, or JSON',
      type: 'string',
      placeholder: '@file|-|json',
      alias: 'd',
    },
    all: { summary: 'Read all pages of a list, as one array', type: 'boolean' },
  },
  examples: [
    { line: 'api GET networks --all', summary: 'Read every network' },
    { line: 'api GET users --field status=ACTIVE --field size=5', summary: 'Read with query parameters' },
    { line: 'api POST user-groups --data @group.json', summary: 'Create from a file' },
    { line: 'api DELETE networks/42 --yes', summary: 'Delete without a question' },
  ],
  load: () => import('./run-api.ts').then(({ runApi }) => runApi),
}
