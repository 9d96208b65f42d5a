import type { Command } from '../../command/command.ts'
import type { CommandGroup, CommandLink } from '../../command/command-group.ts'

type ListWords = () => readonly string[]

const packageArgument = { name: 'package', summary: 'Name of the package', completes: 'plugin' }

const describeList = (listWords: ListWords): Command => ({
  summary: 'Lists the plugins that are installed, and whether they work.',
  arguments: [],
  flags: {},
  examples: [{ line: 'plugins list', summary: 'See which plugins there are' }],
  load: () =>
    import('./list-plugins.ts').then(
      ({ listPlugins }) =>
        (session) =>
          listPlugins(session, listWords()),
    ),
})

const describeAdd = (listWords: ListWords): Command => ({
  summary: 'Installs a plugin, after a question.',
  documentation: `A plugin is a package that adds a service, made with \`npm create @cloudconnexa/service\`. Its methods become commands beside those of the command line. If their first word is taken, the name of the package is put before it.

It is installed with npm into your data folder, at an exact version, and none of its install scripts run. Its code then runs with your credentials whenever one of its commands does: install only what you trust.`,
  arguments: [
    {
      name: 'package',
      summary: 'Name of the package, with or without a version, or the path of a .tgz file',
    },
  ],
  flags: {},
  examples: [
    { line: 'plugins add cloudconnexa-print-queues', summary: 'Install the newest version' },
    {
      line: 'plugins add cloudconnexa-print-queues@1.2.0 --yes',
      summary: 'Install a version without a question',
    },
    { line: 'plugins add ./cloudconnexa-print-queues-1.2.0.tgz', summary: 'Install from a file' },
  ],
  load: () =>
    import('./add-plugin.ts').then(
      ({ addPlugin }) =>
        (session, input) =>
          addPlugin(session, input, listWords()),
    ),
})

const remove: Command = {
  summary: 'Removes a plugin.',
  arguments: [packageArgument],
  flags: {},
  examples: [{ line: 'plugins remove cloudconnexa-print-queues', summary: 'Remove a plugin' }],
  load: () => import('./remove-plugin.ts').then(({ removePlugin }) => removePlugin),
}

function link(command: Command): CommandLink {
  return { kind: 'command', summary: command.summary, describe: () => command }
}

/**
 * Creates `plugins`, which adds services of other authors to the command line.
 *
 * @param listWords - Lists the words that the command line itself has.
 */
export function createPluginCommands(listWords: ListWords): CommandGroup {
  return {
    kind: 'group',
    summary: 'Manages plugins, which add services of other authors.',
    list: () =>
      new Map([
        ['list', link(describeList(listWords))],
        ['add', link(describeAdd(listWords))],
        ['remove', link(remove)],
      ]),
  }
}
