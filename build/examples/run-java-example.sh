#!/bin/sh
# Runs docs/examples/java as a user would: copied out of this repository, with the artifacts of Orus
# that `mvn package` has made, from a Maven repository of their own, and nothing else of it. First on
# the plain JDK, then with Graal. Other artifacts come from the user's own repository, so that no
# network is needed where Orus has been built and the example has run before.
#
#   run-java-example.sh [MAVEN_OPTION...]    JAVA_HOME must be a JDK 25

set -eu
root=$(cd -- "$(dirname -- "$0")/../.." && pwd -P)
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$root/pom.xml")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# publish ARTIFACT FOLDER: as `mvn deploy` lays it out.
publish() {
  place=$work/published/org/oruslang/$1/$version
  mkdir -p "$place"
  cp "$root/$2/pom.xml" "$place/$1-$version.pom"
  if [ -f "$root/$2/target/$1-$version.jar" ]; then
    cp "$root/$2/target/$1-$version.jar" "$place"
  fi
}

publish orus-parent .
publish orus-grammar grammar
publish orus-language language
publish orus-community component/community

cat >"$work/settings.xml" <<END
<settings>
  <localRepository>$work/local</localRepository>
  <profiles>
    <profile>
      <id>published</id>
      <repositories>
        <repository>
          <id>published</id>
          <url>file://$work/published</url>
        </repository>
        <repository>
          <id>own</id>
          <url>file://${HOME}/.m2/repository</url>
        </repository>
      </repositories>
      <pluginRepositories>
        <pluginRepository>
          <id>own</id>
          <url>file://${HOME}/.m2/repository</url>
        </pluginRepository>
      </pluginRepositories>
    </profile>
  </profiles>
  <activeProfiles>
    <activeProfile>published</activeProfile>
  </activeProfiles>
</settings>
END

cp -R "$root/docs/examples/java" "$work/project"
cd "$work/project"
rm -rf target
run() {
  engine=$1
  shift
  mvn -q -B -s "$work/settings.xml" "$@" package exec:exec >"$work/output"
  cat "$work/output"
  for line in 'Ada saves 12.55' 'line 1 has a mistake' 'sum 926193' "engine $engine"; do
    grep -q "^$line" "$work/output" || {
      echo "missing: $line" >&2
      exit 1
    }
  done
}

run Interpreted "$@"
run GraalVM -Pgraal "$@"
