/** Completion for zsh. It can be sourced, or be a file named `_cloudconnexa` in a folder of `fpath`. */
export const zshScript = `#compdef cloudconnexa
# Completion of cloudconnexa for zsh.
#   source <(cloudconnexa completion zsh)      in ~/.zshrc, after compinit, or
#   cloudconnexa completion zsh > "\${fpath[1]}/_cloudconnexa"

_cloudconnexa() {
  local candidate value description
  local -a values shown
  # What was typed is passed on as one argument, and never evaluated.
  local line="\${(j: :)words[1,CURRENT-1]} \${QIPREFIX}\${PREFIX}"
  while IFS= read -r candidate; do
    if [[ $candidate == :files ]]; then
      _files
      return
    fi
    value=\${candidate%%$'\\t'*}
    description=\${candidate#*$'\\t'}
    values+=("$value")
    shown+=("$value\${description:+  -- $description}")
  done < <(command cloudconnexa complete --shell zsh -- "$line" 2>/dev/null </dev/null)
  (( \${#values} )) && compadd -l -d shown -a values
}

if [[ \${funcstack[1]} == _cloudconnexa ]]; then
  _cloudconnexa "$@"
else
  compdef _cloudconnexa cloudconnexa
fi
`
