/** Completion for bash 4 and later, without the package bash-completion. */
export const bashScript = `# Completion of cloudconnexa for bash.
#   eval "$(cloudconnexa completion bash)"     in ~/.bashrc, or
#   cloudconnexa completion bash > ~/.local/share/bash-completion/completions/cloudconnexa

_cloudconnexa() {
  local candidate
  COMPREPLY=()
  # What was typed is passed on as one argument, and never evaluated.
  while IFS= read -r candidate; do
    if [[ $candidate == :files ]]; then
      compopt -o default
    else
      COMPREPLY+=("\${candidate%%$'\\t'*}")
    fi
  done < <(command cloudconnexa complete --shell bash -- \\
    "\${COMP_LINE:0:COMP_POINT}" "$COMP_TYPE" "$COMP_WORDBREAKS" 2>/dev/null </dev/null)
}

complete -F _cloudconnexa cloudconnexa
`
