/** Completion for Windows PowerShell 5.1 and for PowerShell 7. */
export const powershellScript = `# Completion of cloudconnexa for PowerShell.
#   cloudconnexa completion powershell | Out-String | Invoke-Expression      in the file that $PROFILE names

Register-ArgumentCompleter -Native -CommandName cloudconnexa -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $ErrorActionPreference = 'Continue'
    $extent = $commandAst.Extent
    $length = [Math]::Max(0, $cursorPosition - $extent.StartOffset)
    # Behind the last word there is a space that is not part of the command.
    $line = $extent.Text.PadRight($length).Substring(0, $length)
    # What was typed is passed on as one argument, and never evaluated. Base64 comes through every version and encoding as it is. There is
    # no double hyphen: the script through which npm starts a program would drop it.
    $encoded = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($line))
    $found = -join (& cloudconnexa complete --shell powershell $encoded 2>$null)
    if ($found -eq '') { return }
    # Where nothing is returned, PowerShell offers names of files.
    [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($found)) -split [char]10 | ForEach-Object {
        $value, $description, $shown = $_ -split [char]9
        if ($null -ne $shown) {
            # An empty description would be an error.
            if (-not $description) { $description = $shown }
            [System.Management.Automation.CompletionResult]::new($value, $shown, 'ParameterValue', $description)
        }
    }
}
`
