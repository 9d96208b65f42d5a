import type { Command } from '../../command/command.ts'

const scripts: Readonly<Record<string, () => Promise<string>>> = {
  bash: () => import('./scripts/bash.ts').then(({ bashScript }) => bashScript),
  zsh: () => import('./scripts/zsh.ts').then(({ zshScript }) => zshScript),
  fish: () => import('./scripts/fish.ts').then(({ fishScript }) => fishScript),
  powershell: () => import('./scripts/powershell.ts').then(({ powershellScript }) => powershellScript),
}

/** Prints the script that completes commands in a shell. */
export const completionCommand: Command = {
  summary: 'Prints the script that completes commands, flags and names in a shell.',
  documentation: [
    'Put it where your shell looks for it, as the examples show, and open a new shell.',
    'Commands, flags and their values come from the program, contexts and plugins from this machine. Names of networks, users, groups and other objects come from a private file with those that earlier commands have seen; nothing is sent when you press Tab, and nothing of what you typed is evaluated.',
  ].join('\n\n'),
  arguments: [{ name: 'shell', summary: 'The shell', choices: Object.keys(scripts) }],
  flags: {},
  examples: [
    {
      line: 'completion bash > ~/.local/share/bash-completion/completions/cloudconnexa',
      summary: 'bash, with the package bash-completion',
    },
    { line: 'completion bash >> ~/.bashrc', summary: 'bash without it' },
    { line: 'completion zsh > "${fpath[1]}/_cloudconnexa"', summary: 'zsh' },
    { line: 'completion fish > ~/.config/fish/completions/cloudconnexa.fish', summary: 'fish' },
    {
      // The older PowerShell appends UTF-16 with `>>`, whatever the file is in.
      line: 'completion powershell | Out-File -Append -Encoding utf8 $PROFILE',
      summary: 'PowerShell',
    },
  ],
  seeAlso: ['help'],
  load: () =>
    Promise.resolve(async ({ terminal }, { arguments: [shell = ''] }) => {
      await terminal.output.write((await scripts[shell]?.()) ?? '')
    }),
}
