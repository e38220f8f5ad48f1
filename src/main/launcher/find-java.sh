# Read by mvnw and by bin/backprop, so that both find the same Java.

# find_java PROGRAM: sets JAVA_HOME to a Java of release 25 or later that has bin/PROGRAM.
# Reads the `release` file of each candidate: to start each java would take half a second a piece.
find_java() {
  fits_java "${JAVA_HOME:-}" "$1" && return
  on_path=$(command -v java 2>/dev/null) && on_path=$(real_path "$on_path") || on_path=
  if [ -n "$on_path" ]; then
    home=${on_path%/bin/java}
    # A shim of a version manager stands nowhere near a release file: only java itself can tell.
    [ -r "$home/release" ] ||
      home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    fits_java "$home" "$1" && return
  fi
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* "${HOME:-}"/.jdks/* \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    fits_java "$home" "$1" && return
  done
  return 1
}

# fits_java HOME PROGRAM: takes HOME for JAVA_HOME if it is recent enough and has the program.
fits_java() {
  [ -x "$1/bin/$2" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value; do
    [ "$key" = JAVA_VERSION ] || continue
    value=${value#\"}
    value=${value%%[!0-9]*}
    [ "${value:-0}" -ge 25 ] || return 1
    JAVA_HOME=$1
    export JAVA_HOME
    return 0
  done <"$1/release"
  return 1
}

# real_path FILE: follows symbolic links; readlink -f is not on every system.
real_path() {
  path=$1
  while [ -h "$path" ]; do
    link=$(readlink "$path")
    case $link in
      /*) path=$link ;;
      *) path=$(dirname -- "$path")/$link ;;
    esac
  done
  (CDPATH='' cd -- "$(dirname -- "$path")" && printf '%s/%s\n' "$(pwd -P)" "${path##*/}")
}
