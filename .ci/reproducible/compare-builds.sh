#!/bin/sh
# Builds Orus twice, in folders of different names and with other locales and time zones, and compares
# all that a release consists of byte by byte: jars, component, gu, standalone. The umask is the same:
# Maven's jars of sources carry the modes of the files, which Git takes from the umask.
#
#   compare-builds.sh [MAVEN_OPTION...]

set -eu
unset CDPATH
root=$(cd -- "$(dirname -- "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# build FOLDER [MAVEN_OPTION...]: the sources as they are now, ignored files left out.
build() {
  folder=$work/$1
  shift
  mkdir -p "$folder"
  (cd "$root" && git ls-files -z --cached --others --exclude-standard |
    xargs -0 -r sh -c 'for f; do [ -e "$f" ] && printf "%s\0" "$f"; done' sh |
    tar -c --null -T - -f -) | tar -x -C "$folder" -f -
  mvn -q -B -f "$folder/pom.xml" -pl component,component/community -am -Pdist -DskipTests "$@" package
  (cd "$folder" && find . -path '*/target/*' \( -name '*.jar' -o -path './component/target/dist/*' \) \
    -type f ! -path '*/apidocs/*' ! -path './target/*' ! -path './component/target/orus/lib/graal/*' \
    -exec sha256sum {} + | sort -k 2)
}

umask 022
(LC_ALL=C TZ=UTC build first "$@") >"$work/first.sums"
(LC_ALL=C.UTF-8 TZ=Asia/Tokyo build 'second one' "$@") >"$work/second.sums"

[ -s "$work/first.sums" ] || {
  echo 'nothing was built' >&2
  exit 1
}
if ! diff -u "$work/first.sums" "$work/second.sums"; then
  echo 'The two builds differ.' >&2
  exit 1
fi
cat "$work/first.sums"
echo "Two builds are equal: $(wc -l <"$work/first.sums") files."
