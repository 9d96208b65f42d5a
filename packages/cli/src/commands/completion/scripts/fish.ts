/** Completion for fish 3 and later. */
export const fishScript = `# Completion of cloudconnexa for fish.
#   cloudconnexa completion fish > ~/.config/fish/completions/cloudconnexa.fish

function __cloudconnexa_complete
    # What was typed is passed on as one argument, and never evaluated.
    set -l line (commandline --current-process --cut-at-cursor | string collect)
    for candidate in (command cloudconnexa complete --shell fish -- "$line" 2>/dev/null </dev/null)
        if test "$candidate" = ':files'
            __fish_complete_path (commandline --current-token --cut-at-cursor)
        else
            printf '%s\\n' "$candidate"
        end
    end
end

complete --command cloudconnexa --no-files --arguments '(__cloudconnexa_complete)'
`
