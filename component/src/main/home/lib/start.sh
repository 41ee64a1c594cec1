# How every command of Orus starts the JVM. Read by bin/orus, bin/polyglot and the orus script of the
# repository, which set orus_home (the folder that holds lib) and call the functions.
#
# Nothing here may run another program on the ordinary way: each costs a millisecond of the start.

orus_newline='
'

orus_fail() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 1
}

# Reads what the JDK in folder $1 says about itself: sets `orus_feature` to its Java version, or to
# 0 if there is none, `orus_java_build` to its exact build, `orus_java_modules` to its modules, each
# between blanks, and `orus_graalvm` to its version of GraalVM, if it is one. Starts no JVM.
orus_read_jdk() {
  orus_feature=0
  orus_java_build=
  orus_java_modules=
  orus_graalvm=
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  while IFS='=' read -r orus_key orus_value; do
    orus_value=${orus_value#\"}
    orus_value=${orus_value%\"}
    case $orus_key in
      JAVA_VERSION)
        orus_feature=${orus_value%%[!0-9]*}
        orus_feature=${orus_feature:-0}
        orus_java_build=${orus_java_build:-$orus_value}
        ;;
      JAVA_RUNTIME_VERSION) orus_java_build=$orus_value ;;
      GRAALVM_VERSION) orus_graalvm=$orus_value ;;
      MODULES) orus_java_modules=" $orus_value " ;;
    esac
  done <"$1/release"
}

# Sets `orus_jdk` to the first folder with a JDK 25 or newer, or to nothing: the folders in the
# arguments come first, then JAVA_HOME, the JDK of the PATH, and the usual places.
orus_find_jdk() {
  orus_jdk=
  for orus_candidate in "$@" "${JAVA_HOME:-}"; do
    if orus_try_jdk; then
      return 0
    fi
  done
  orus_candidate=$(command -v java 2>/dev/null) || orus_candidate=
  while [ -n "$orus_candidate" ] && [ -L "$orus_candidate" ]; do
    orus_link=$(readlink -- "$orus_candidate") || break
    case $orus_link in
      /*) orus_candidate=$orus_link ;;
      *) orus_candidate=${orus_candidate%/*}/$orus_link ;;
    esac
  done
  orus_candidate=${orus_candidate%/bin/java}
  if orus_try_jdk; then
    return 0
  fi
  for orus_candidate in \
    /usr/lib/jvm/* \
    /usr/java/* \
    /opt/java/* \
    /opt/jdk* \
    "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/* \
    "${HOME:-}"/.local/share/mise/installs/java/* \
    "${HOME:-}"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if orus_try_jdk; then
      return 0
    fi
  done
  orus_fail 'no JDK 25 found. Install one (for example from https://adoptium.net) and set JAVA_HOME to its folder.'
}

orus_try_jdk() {
  [ -n "$orus_candidate" ] || return 1
  orus_read_jdk "$orus_candidate"
  [ "$orus_feature" -ge 25 ] || return 1
  orus_jdk=$orus_candidate
}

# Adds the words of $1 to the JVM's options.
orus_add_options() {
  set -f
  for orus_option in $1; do
    orus_options=$orus_options$orus_newline$orus_option
  done
  set +f
}

# Makes `orus_option` a JVM option, after the way of GraalVM launchers: --vm.X means -X.
orus_add_vm_option() {
  orus_custom=yes
  case $orus_option in
    cp=* | classpath=* | -class-path=*)
      orus_class_path_end=$orus_class_path_end:${orus_option#*=}
      ;;
    *) orus_options=$orus_options$orus_newline-$orus_option ;;
  esac
}

# Sets `orus_cache_folder` to where caches of this installation can be kept, or to nothing.
orus_find_cache_folder() {
  case ${ORUS_CACHE:-} in
    off)
      orus_cache_folder=
      return 0
      ;;
    ?*)
      orus_cache_folder=$ORUS_CACHE
      return 0
      ;;
  esac
  if [ -w "$orus_home" ]; then
    orus_cache_folder=$orus_home/cache
  elif [ -n "${XDG_CACHE_HOME:-}${HOME:-}" ]; then
    # One folder per installation: its path, with % for each slash.
    orus_cache_folder=
    orus_rest=${orus_home#/}
    while [ -n "$orus_rest" ]; do
      orus_cache_folder=$orus_cache_folder%${orus_rest%%/*}
      case $orus_rest in
        */*) orus_rest=${orus_rest#*/} ;;
        *) orus_rest= ;;
      esac
    done
    orus_cache_folder=${XDG_CACHE_HOME:-$HOME/.cache}/orus/$orus_cache_folder
  else
    orus_cache_folder=
  fi
}

# Makes this process the only one that makes a cache. Status 2: another one is making one.
orus_lock_caches() {
  orus_lock=$orus_cache_folder/making-$orus_runtime
  mkdir -p -- "$orus_cache_folder" || return 1
  if ! mkdir -- "$orus_lock"; then
    [ -d "$orus_lock" ] || return 1
    orus_maker=$(cat -- "$orus_lock/pid") || orus_maker=
    # A process that was killed leaves its lock, and its number may be another's by now.
    if [ -z "$(find "$orus_lock" -prune -mmin +10)" ]; then
      if [ -z "$orus_maker" ] || kill -0 "$orus_maker"; then
        return 2
      fi
    fi
    rm -rf -- "$orus_lock"
    mkdir -- "$orus_lock" || return 2
  fi
  # POSIX has no other name for the process id of a subshell.
  sh -c 'echo "$PPID"' >"$orus_lock/pid"
}

# Makes the cache $orus_cache by a run that uses what programs use. One process at a time makes it,
# and it appears when it is complete; status 2 if another process is making one. The caller has set
# the JVM's options.
orus_make_cache() {
  orus_lock_caches || return
  # Caches of other builds of Orus or Java are of no use any more.
  set +f
  rm -f -- "$orus_cache_folder/$orus_runtime"-*.aot "$orus_complaints"
  set -f
  # Without the profiles of the training run: with them the JVM compiles more at once than short
  # programs gain.
  # shellcheck disable=SC2086 # the options hold several words
  nice -n 10 "$orus_jdk/bin/java" $orus_options -XX:+UnlockDiagnosticVMOptions \
    -XX:-AOTRecordTraining "-XX:AOTCacheOutput=$orus_lock/new.aot" \
    -cp "$orus_class_path" org.oruslang.launcher.OrusLauncher "$orus_home/lib/training.orus"
  if [ -s "$orus_lock/new.aot" ]; then
    mv -f -- "$orus_lock/new.aot" "$orus_cache"
  fi
  rm -rf -- "$orus_lock"
  [ -s "$orus_cache" ]
}

# Reads which jars there are. Sets `orus_own_java` to the version of the Java runtime in the folder
# jre of the installation, if that is a part of it.
orus_read_jars() {
  [ -r "$orus_home/lib/jars" ] || orus_fail "no Orus in $orus_home"
  . "$orus_home/lib/jars"
}

# orus_start MAIN_CLASS ARGUMENTS: runs MAIN_CLASS in the JVM, in orus_jdk, which orus_find_jdk has
# found, with the jars that orus_read_jars has read.
orus_start() {
  orus_main=$1
  shift

  orus_class_path=
  for orus_jar in $orus_main_jars; do
    orus_class_path=$orus_class_path:$orus_home/lib/$orus_jar
  done
  # In a standalone they are parts of its Java runtime. An empty class path would mean the folder of
  # the caller; one that names nothing costs no time.
  orus_class_path=${orus_class_path:-:$orus_home/lib/classes}
  orus_class_path=${orus_class_path#:}
  orus_class_path_end=
  # Tools and sessions are asked for by options, or by no argument at all. Every jar costs each start
  # some time, since Truffle looks into all of them.
  case ${1:-} in
    '' | -*)
      for orus_jar in $orus_tool_jars; do
        orus_class_path_end=$orus_class_path_end:$orus_home/lib/$orus_jar
      done
      ;;
  esac
  # Needed by the language server only, which is asked for before any program.
  orus_editor_options=
  case "$* " in
    '--lsp '* | -*' --lsp '*)
      for orus_jar in $orus_editor_jars; do
        orus_class_path_end=$orus_class_path_end:$orus_home/lib/$orus_jar
      done
      if [ -n "$orus_own_java" ]; then
        # The server and its libraries call each other across the border of the module.
        orus_editor_options="--add-reads=org.oruslang.launcher=ALL-UNNAMED
--add-opens=org.oruslang.launcher/org.oruslang.launcher.lsp=ALL-UNNAMED"
      fi
      ;;
  esac

  # Jars that users have added, such as those of other languages.
  for orus_jar in "$orus_home"/lib/more/*.jar; do
    if [ -f "$orus_jar" ]; then
      orus_class_path_end=$orus_class_path_end:$orus_jar
    fi
  done

  # Options before the program are looked at; every argument goes round once and stays in its place.
  orus_options=
  orus_custom=
  orus_runtime=${ORUS_RUNTIME:-}
  orus_add_options "${JAVA_OPTS:-} ${ORUS_JAVA_OPTIONS:-}"
  # The JVM reads the last two by itself.
  if [ -n "$orus_options$orus_editor_options${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}" ]; then
    orus_custom=yes
  fi
  orus_make=
  case " $* " in
    *' --vm.'* | *' --jvm.'* | *' --runtime='* | *' --make-cache '*)
      orus_before_program=yes
      orus_code_follows=
      orus_remaining=$#
      while [ "$orus_remaining" -gt 0 ]; do
        orus_argument=$1
        shift
        orus_remaining=$((orus_remaining - 1))
        if [ -n "$orus_code_follows" ]; then
          orus_code_follows=
        elif [ -n "$orus_before_program" ]; then
          case $orus_argument in
            --vm.* | --jvm.*)
              orus_option=${orus_argument#*vm.}
              orus_add_vm_option
              continue
              ;;
            --runtime=*)
              orus_runtime=${orus_argument#*=}
              continue
              ;;
            --make-cache)
              orus_make=yes
              continue
              ;;
            -e | --eval) orus_code_follows=yes ;;
            -- | -) orus_before_program= ;;
            -*) ;;
            *) orus_before_program= ;;
          esac
        fi
        set -- "$@" "$orus_argument"
      done
      ;;
  esac

  # Where Orus and Truffle are on the class path, or parts of the installation's own Java runtime.
  orus_native_modules=
  if [ -n "$orus_own_java" ]; then
    orus_native_modules=,org.oruslang,org.graalvm.truffle,com.oracle.truffle.truffle_nfi_libffi
  fi

  # -Xss: Orus calls are JVM frames, and recursion of ten thousand calls and more is ordinary. The
  # JVM's own warnings go to standard error; those about its cache are of no interest to users. Without
  # native accessors the JVM makes a class for each constructor that Truffle calls by reflection, once.
  orus_user_options=$orus_options
  orus_options="-Xss1g
-XX:+UseSerialGC
-XX:-UsePerfData
-Xlog:disable
-Xlog:all=warning,aot*=off,cds*=off:stderr
--sun-misc-unsafe-memory-access=allow
--enable-native-access=ALL-UNNAMED$orus_native_modules
-Djdk.reflect.useNativeAccessorOnly=true
-Dpolyglot.engine.WarnInterpreterOnly=false
-Dorg.graalvm.version=$orus_graal_version"
  if [ -n "$orus_editor_options" ]; then
    orus_options="$orus_options
$orus_editor_options"
  fi
  if [ "$orus_feature" -eq 25 ]; then
    # The cache has no profiles to replay, yet a thread is told of every class that is initialised:
    # thousands of switches between threads. Other versions may not know this option.
    orus_options="$orus_options
-XX:+UnlockDiagnosticVMOptions
-XX:-AOTReplayTraining"
  fi
  # Most methods that reach the JVM's usual thresholds during a start are hardly called after it, and
  # compiling them takes processors from the program and from Graal.
  orus_options="$orus_options
-XX:CompileThresholdScaling=8"
  # Large pages for the heap, where the system gives them to those who ask: a sixth fewer page
  # faults at the start. Code in one part instead of three keeps their number small. The C library
  # asks for them where arrays of native code are.
  if [ -r /sys/kernel/mm/transparent_hugepage/enabled ] &&
    read -r orus_pages </sys/kernel/mm/transparent_hugepage/enabled; then
    case $orus_pages in
      *'[madvise]'*)
        orus_options="$orus_options
-XX:+UseTransparentHugePages
-XX:-SegmentedCodeCache"
        export GLIBC_TUNABLES="${GLIBC_TUNABLES:-glibc.malloc.hugetlb=1}"
        ;;
    esac
  fi
  case ${orus_runtime:-fallback} in
    fallback)
      orus_runtime=fallback
      # The attach library opens the JDK to optimising runtimes; finding and loading it takes time.
      # What is hot after the start are nodes that call nodes, most often of one class: the JVM's
      # compiler shall inline them deeper, and sooner, than it would other Java code.
      orus_options="$orus_options
-XX:FreqInlineSize=600
-XX:InlineSmallCode=6000
-XX:MaxInlineLevel=30
-XX:TypeProfileMajorReceiverPercent=35
-Dtruffle.UseFallbackRuntime=true
-Dtruffle.attach.library=none
-Dpolyglotimpl.AttachLibraryFailureAction=ignore"
      ;;
    graal)
      orus_options="$orus_options
-XX:+UnlockExperimentalVMOptions
-XX:+EnableJVMCI"
      orus_graal_path=
      for orus_jar in $orus_graal_jars; do
        orus_graal_path=$orus_graal_path:$orus_home/lib/$orus_jar
      done
      if [ -n "$orus_own_java" ]; then
        orus_options="$orus_options
--enable-native-access=org.graalvm.truffle.runtime
--module-path=$orus_home/lib/graal$orus_graal_path
--add-modules=jdk.graal.compiler,org.graalvm.truffle.runtime"
      else
        orus_class_path=$orus_class_path$orus_graal_path
        case $orus_graalvm$orus_java_modules in
          [0-9]*) ;;
          *' jdk.graal.compiler '*)
            # The JDK has a placeholder where the compiler belongs.
            orus_options="$orus_options
--upgrade-module-path=$orus_home/lib/graal"
            ;;
          *)
            orus_options="$orus_options
--module-path=$orus_home/lib/graal
--add-modules=jdk.graal.compiler"
            ;;
        esac
      fi
      ;;
    *) orus_fail "unknown runtime '$orus_runtime': use fallback or graal" ;;
  esac

  # From here on a word of the options ends only at a line end, and a * means itself.
  set -f
  IFS=$orus_newline

  orus_cache_option=
  orus_find_cache_folder
  orus_cache=$orus_cache_folder/$orus_runtime-$orus_java_build-$orus_build.aot
  # Where the JVM says that the cache does not fit. It says so about the installation only if the
  # options are those with which the cache was made.
  orus_complaints=$orus_cache_folder/$orus_runtime.log
  if [ -n "$orus_make" ]; then
    orus_make_cache_now
  elif [ -n "$orus_cache_folder" ]; then
    orus_use_cache
  fi

  orus_terminal=
  [ -t 0 ] && orus_terminal=${orus_terminal}i
  [ -t 1 ] && orus_terminal=${orus_terminal}o
  [ -t 2 ] && orus_terminal=${orus_terminal}e

  # One pool of native memory: a pool for each of the JVM's threads takes time at the start.
  export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-1}"

  # shellcheck disable=SC2086 # the options hold several words
  exec "$orus_jdk/bin/java" \
    $orus_options \
    $orus_cache_option \
    -Dorus.terminal="$orus_terminal" \
    $orus_user_options \
    -cp "$orus_class_path$orus_class_path_end" \
    "$orus_main" "$@"
}

orus_make_cache_now() {
  [ -n "$orus_cache_folder" ] || orus_fail 'there is no place for a cache: set ORUS_CACHE to a folder'
  while
    orus_make_cache >/dev/null 2>&1
    orus_made=$?
    [ "$orus_made" -eq 2 ]
  do
    # The cache that another process is making may be the one of the build before.
    sleep 1
    if [ ! -d "$orus_lock" ] && [ -s "$orus_cache" ]; then
      exit 0
    fi
  done
  [ "$orus_made" -ne 0 ] || exit 0
  orus_fail "cannot make a cache in $orus_cache_folder"
}

# Sets the options that use the cache, or has it made for the next start if there is none that fits.
orus_use_cache() {
  if [ -n "$orus_custom" ]; then
    if [ -f "$orus_cache" ]; then
      orus_cache_option=-XX:AOTCache=$orus_cache
    fi
    return 0
  fi
  if [ -s "$orus_complaints" ]; then
    # Nothing is gained by making it anew all the time, if that does not help.
    orus_remade=$orus_cache_folder/$orus_runtime.remade
    if [ -f "$orus_remade" ] && [ -z "$(find "$orus_remade" -mtime +0)" ]; then
      return 0
    fi
    true >"$orus_remade"
  elif [ -f "$orus_cache" ]; then
    orus_cache_option=-XX:AOTCache=$orus_cache
    if [ -w "$orus_cache_folder" ]; then
      orus_cache_option="$orus_cache_option
-Xlog:aot*=warning,cds*=warning:file=$orus_complaints:none:filecount=0"
    fi
    return 0
  fi 2>/dev/null
  (
    trap '' HUP
    orus_make_cache
  ) </dev/null >/dev/null 2>&1 &
}
