#!/bin/sh
# Backprop: opens the window, or runs one command; see backprop --help.

# It may have been called through a link, as /usr/bin/backprop is one.
self=$0
[ ! -h "$self" ] || self=$(readlink -f -- "$self")
lib=${self%/*}/../lib
[ "${self%/*}" != "$self" ] || lib=../lib

# In a locale of ASCII Java finds no file with other letters, not even its own.
case $lib$* in
  *[!\ -~]*) [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8 ;;
esac

# Options that are meant for other Java programs, and a spare heap for each thread that asks for it.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"

# shellcheck disable=SC2086 # several options in one variable
exec "$lib/runtime/bin/backprop" @OPTIONS@ \
  -XX:AOTCache="$lib/app/backprop.aot" -Dbackprop.licences="$lib/app/licences.txt" \
  ${BACKPROP_JAVA_OPTIONS:-} -cp "@CLASSPATH@" backprop.cli.Main "$@"
