# shellcheck shell=bash
# What the scripts share: finding a JDK, Node and a browser, building quietly, and counting tests. Source it; it makes
# the repository's root the working directory. Written for bash 3.2, which macOS still ships.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly JAVA_NEEDED=25
readonly NODE_NEEDED=24

# Where the unpacked application lies, and what its Java machine is told to need little memory.
# shellcheck disable=SC2034 # read by the scripts
readonly SERVER=target/server
readonly SERVER_OPTIONS=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms64m -Xmx512m)

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# --- Programs that run in the background, so that a signal to the script reaches them at once --------------------

child=""
# shellcheck disable=SC2034 # read by the scripts
stopping=""

# The trap of every script that starts something: ends it by its process id, and lets it finish what it is doing.
stop() {
    # shellcheck disable=SC2034
    stopping=yes
    if [ -z "$child" ]; then
        exit 130
    fi
    kill "$child" 2>/dev/null || true
}
trap stop INT TERM HUP

# Waits for the child and returns its status; a signal ends wait before the child has ended.
ended_well() {
    local status=0
    wait "$child" || status=$?
    while kill -0 "$child" 2>/dev/null; do
        status=0
        wait "$child" || status=$?
    done
    child=""
    return "$status"
}

# For the trap on EXIT: whatever ends the script, its child does not live on.
stop_child() {
    if [ -n "$child" ] && kill "$child" 2>/dev/null; then
        ended_well || true
    fi
}

# --- Tools --------------------------------------------------------------------------------------------------------

require() {
    local program
    for program in "$@"; do
        command -v "$program" >/dev/null || fail "Trygbevis needs $program: please install it and start again."
    done
}

# --- Java ---------------------------------------------------------------------------------------------------------

# True for the folder of a JDK (a runtime alone cannot build) that is new enough.
is_new_jdk() {
    local version
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
    [ "${version:-0}" -ge "$JAVA_NEEDED" ]
}

# The JDK behind the java on PATH. It is asked itself: the command may be a link, a shim or macOS's stub.
jdk_on_path() {
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

java_home() {
    local home
    for home in "${JAVA_HOME:-}" "$(jdk_on_path)" \
        /usr/lib/jvm/* /opt/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/*; do
        if [ -n "$home" ] && is_new_jdk "$home"; then
            say "$home"
            return
        fi
    done
    fail "Trygbevis needs JDK $JAVA_NEEDED or newer: please install one (Eclipse Temurin, say) or set JAVA_HOME to it."
}

# --- Node, which only the frontend build needs --------------------------------------------------------------------

has_node() {
    local version
    version=$("$1" --version 2>/dev/null | sed -n 's/^v\([0-9][0-9]*\).*/\1/p')
    [ "${version:-0}" -ge "$NODE_NEEDED" ]
}

# Leaves a Node that is new enough first on PATH. Where npm is missing too, the Vaadin plugin fetches its own.
node_on_path() {
    local folder="${XDG_CACHE_HOME:-$HOME/.cache}/trygbevis/node"
    if has_node node || ! command -v npm >/dev/null; then
        return
    fi
    if ! has_node "$folder/bin/node"; then
        say "Fetching Node $NODE_NEEDED …"
        mkdir -p "$folder"
        # The package puts its program in place by an install script, which newer npm runs only when it is named.
        npm install --global --prefix "$folder" --allow-scripts=node --no-audit --no-fund --loglevel=error \
            "node@$NODE_NEEDED" npm@11 >"$folder/install.log" 2>&1 || true
        has_node "$folder/bin/node" ||
            fail "Node $NODE_NEEDED could not be fetched by npm ($folder/install.log says why): please install Node $NODE_NEEDED or newer."
    fi
    export PATH="$folder/bin:$PATH"
}

# Another Vaadin version does not build on the files that the last one left in the root.
forget_frontend_of_another_version() {
    local version mark=node_modules/.built-for
    version=$(sed -n 's/.*<vaadin\.version>\(.*\)<.*/\1/p' pom.xml)
    if [ -d node_modules ] && [ "$(cat "$mark" 2>/dev/null)" != "$version" ]; then
        rm -rf node_modules package.json package-lock.json vite.config.ts vite.generated.ts tsconfig.json types.d.ts \
            frontend/generated frontend/index.html
    fi
    mkdir -p node_modules
    say "$version" >"$mark"
}

# --- The build ----------------------------------------------------------------------------------------------------

# Everything that building needs, found or fetched.
tools() {
    require git mvn
    JAVA_HOME=$(java_home)
    export JAVA_HOME
    node_on_path
    forget_frontend_of_another_version
}

# A hash over the names and contents of all that the build reads, and over the JDK, to which the start-up cache belongs.
fingerprint() {
    local files
    files=$(find pom.xml .mvn src/main frontend courses -type f \
        ! -path 'frontend/generated/*' ! -path 'frontend/index.html' | LC_ALL=C sort)
    {
        say "$files"
        say "$files" | git hash-object --stdin-paths
        say "${SERVER_OPTIONS[*]}"
        "$JAVA_HOME/bin/java" -version 2>&1
    } | git hash-object --stdin
}

# The class path of the product, for a part of it that runs without the server; compiled again where a source has changed.
compiled_class_path() {
    local kept=target/product.classpath
    if [ ! -f "$kept" ] || [ -n "$(find pom.xml src/main/java src/main/resources -newer "$kept")" ]; then
        mkdir -p target
        if ! mvn -B -ntp -q compile dependency:build-classpath -Dspotless.check.skip=true -Dmdep.includeScope=runtime \
            -Dmdep.outputFile="$kept" >target/compile.log 2>&1; then
            relevant_lines target/compile.log
            exit 1
        fi
        touch "$kept"
    fi
    say "target/classes:$(cat "$kept")"
}

# Prints one line per phase of a Maven build, from its log, until the build has ended.
show_phases() {
    exec 4<"$1"
    while kill -0 "$2" 2>/dev/null; do
        phases_in_new_lines <&4
        sleep 0.2
    done
    phases_in_new_lines <&4
    exec 4<&-
}

phases_in_new_lines() {
    local line
    while IFS= read -r line; do
        case $line in
            *'--- '*compiler*':compile '*) say "Compiling …" ;;
            *'--- vaadin'*':build-frontend '*) say "Building the frontend …" ;;
            *'--- spring-boot'*':repackage '*) say "Packaging …" ;;
        esac
    done
}

# Shows from a log what explains a failure: errors where there are some, else the end.
relevant_lines() {
    local log=$1
    if grep -q 'APPLICATION FAILED TO START' "$log"; then
        sed -n '/APPLICATION FAILED TO START/,$p' "$log" | head -n 30
    elif grep -q '^\[ERROR\]' "$log"; then
        grep '^\[ERROR\]' "$log" | head -n 25
    else
        tail -n 25 "$log"
    fi >&2
}

# --- Running the application ------------------------------------------------------------------------------------

# Fetches a page from this machine and prints the answer's first line, over bash's own sockets: curl is not everywhere.
fetch() {
    local port=$1 path=$2 status=""
    exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\n\r\n' "$path" "$port" >&3
    read -r -t 20 status <&3 || true
    cat <&3 >/dev/null || true
    exec 3>&-
    say "$status"
} 2>/dev/null

is_used() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

free_port() {
    local port
    while port=$((20000 + RANDOM % 10000)) && is_used "$port"; do
        :
    done
    say "$port"
}

# Waits until the child serves on a port; false when it ends before, or is not ready in three minutes.
is_ready() {
    local deadline=$((SECONDS + 180))
    while [ "$SECONDS" -lt "$deadline" ] && kill -0 "$child" 2>/dev/null; do
        case $(fetch "$1" /actuator/health) in
            *' 200'*) return 0 ;;
        esac
        sleep 0.2
    done
    return 1
}

# --- The browser of the tests -------------------------------------------------------------------------------------

# Some systems have a stub of that name that only says how to install it, so each is asked for its version.
installed_chromium() {
    local candidate
    for candidate in chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        if "$candidate" --version >/dev/null 2>&1; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

# Installs a Debian package where this may be done without asking.
apt_install() {
    local as_root=()
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    say "Installing Debian's $1 …" >&2
    "${as_root[@]+"${as_root[@]}"}" apt-get update >/dev/null 2>&1 || true
    "${as_root[@]+"${as_root[@]}"}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends "$1" >/dev/null 2>&1
}

playwright_chromium() {
    local browsers
    for browsers in "${PLAYWRIGHT_BROWSERS_PATH:-}" "$HOME/.cache/ms-playwright" "$HOME/Library/Caches/ms-playwright"; do
        if [ -n "$browsers" ] && [ -d "$browsers" ]; then
            find "$browsers" -type f -perm -u+x \( -path '*/chrome-linux*/chrome' -o -path '*.app/Contents/MacOS/Chromium' \
                -o -path '*.app/Contents/MacOS/Google Chrome for Testing' \) | sort | tail -n 1
        fi
    done | grep .
}

fetch_playwright_chromium() {
    say "Letting Playwright fetch its own Chromium for the browser tests …" >&2
    mvn -B -ntp -q test-compile org.codehaus.mojo:exec-maven-plugin:3.5.0:java \
        -Dexec.classpathScope=test -Dexec.mainClass=com.microsoft.playwright.CLI \
        '-Dexec.args=install chromium' >target/chromium.log 2>&1
}

chromium_path() {
    installed_chromium || playwright_chromium && return
    if apt_install chromium && installed_chromium; then
        return
    fi
    mkdir -p target
    if fetch_playwright_chromium && playwright_chromium; then
        return
    fi
    fail "The browser tests need Chromium, and none could be fetched: please install chromium or Google Chrome."
}
