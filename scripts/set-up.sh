# Sourced by every verb. Leaves $python: the interpreter of the project's own .venv, with the whole lock in it.
# While neither the lock nor pyproject.toml has changed, it costs a few milliseconds.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd) || exit 2
python=$root/.venv/bin/python
stamp="$root $(cat "$root/scripts/requirements.lock" "$root/pyproject.toml" | cksum)"

if ! [ -x "$python" ] || [ "$(cat "$root/.venv/.set-up" 2>/dev/null)" != "$stamp" ]; then
    base='' found=''
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11 python; do
        version=$("$candidate" -c 'import sys
print("%d.%d.%d" % sys.version_info[:3])
sys.exit(sys.version_info < (3, 11))' 2>/dev/null) && base=$candidate && break
        [ -z "$version" ] || found="${found:+$found, }$candidate is $version"
    done
    if [ -z "$base" ]; then
        echo "meetpact: needs Python 3.11 or newer, but ${found:-there is none on PATH}." \
            "Install one, or name one: PYTHON=/path/to/python3.12 $0" >&2
        exit 2
    fi
    "$base" -I "$root/scripts/meetpact/environment.py" "$root" "$stamp" || exit
fi
