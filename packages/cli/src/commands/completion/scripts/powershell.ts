/** Completion for Windows PowerShell 5.1 and for PowerShell 7. */
export const powershellScript = `# Completion of cloudconnexa for PowerShell.
#   cloudconnexa completion powershell | Out-String | Invoke-Expression      in the file that $PROFILE names

Register-ArgumentCompleter -Native -CommandName cloudconnexa -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $extent = $commandAst.Extent
    $length = [Math]::Max(0, $cursorPosition - $extent.StartOffset)
    # Behind the last word there is a space that is not part of the command.
    $line = $extent.Text.PadRight($length).Substring(0, $length)
    # What was typed is passed on as one argument, and never evaluated. In Base64, every version passes it on as it is.
    $encoded = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($line))
    $before = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [Text.Encoding]::UTF8
        & cloudconnexa complete --shell powershell -- $encoded 2>$null | ForEach-Object {
            $value, $description, $shown = $_ -split [char]9
            if ($null -ne $shown) {
                if (-not $description) { $description = $shown }
                [System.Management.Automation.CompletionResult]::new($value, $shown, 'ParameterValue', $description)
            }
        }
    } finally {
        [Console]::OutputEncoding = $before
    }
}
`
