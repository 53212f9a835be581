# Sourced by every script: the folder of the project, one voice, and `--help` from the script's
# own first comment.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# Words go to standard error: standard output is for what was asked for.
say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }

stop() {
  say "$@"
  exit 1
}

case "${1:-}" in
  -h | --help)
    sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
esac
