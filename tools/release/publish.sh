set -euo pipefail
# npm reads settings in the folder that it runs in: nothing that came with the tarballs may be among them.
cd "$(mktemp -d)"

# What arrived is what was packed, and each package has its licence.
sha256sum --check --strict --status <<<"$DIGEST  $FOLDER/packages.txt"
while read -r digest file name version; do
  [[ "$file" =~ ^[a-z0-9.-]+\.tgz$ && "$name" =~ ^@cloudconnexa/[a-z0-9-]+$ && "$version" =~ ^[0-9]+\.[0-9A-Za-z.-]+$ ]]
  sha512sum --check --strict --status <<<"$digest  $FOLDER/$file"
  tar --list --gzip --file "$FOLDER/$file" package/LICENSE >/dev/null
done <"$FOLDER/packages.txt"

# In the order of dependency, so that what is published can be installed. A second run goes on where the first one ended.
while read -r _ file name version; do
  if published="$(npm view "$name@$version" version 2>error.log)"; then
    if [[ "$published" == "$version" ]]; then
      echo "$name@$version is published already"
      continue
    fi
  elif ! grep --quiet E404 error.log; then
    cat error.log
    exit 1
  fi
  tag=()
  if [[ "$version" =~ -([A-Za-z]+) ]]; then tag=(--tag "${BASH_REMATCH[1]}"); fi
  npm publish "$FOLDER/$file" --access public --provenance --ignore-scripts "${tag[@]}"
done <"$FOLDER/packages.txt"
